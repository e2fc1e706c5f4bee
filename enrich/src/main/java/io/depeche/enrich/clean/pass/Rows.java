package io.depeche.enrich.clean.pass;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises the rows of a table in wire text, with columns separated by tabs, bars or runs of spaces. */
final class Rows {
    private static final int FEWEST_ALIGNED = 3;
    private static final Pattern GAP = Pattern.compile(" {2,}|[ ]*\t[ \t]*");

    private Rows() {}

    /** The number of table rows from {@code start} on; 0 when no table starts there. */
    static int at(List<String> lines, int start) {
        int end = start;
        boolean certain = false;
        while (end < lines.size() && isRow(lines.get(end))) {
            certain |= isCertain(lines.get(end).strip());
            end++;
        }
        return certain || end - start >= FEWEST_ALIGNED ? end - start : 0;
    }

    /** The row with one tab between its cells. */
    static String tabbed(String line) {
        return GAP.matcher(line.strip()).replaceAll("\t");
    }

    private static boolean isRow(String line) {
        String row = line.strip();
        return isCertain(row) || row.contains("   ") || row.indexOf("  ") != row.lastIndexOf("  ");
    }

    private static boolean isCertain(String row) {
        return row.indexOf('\t') >= 0 || (row.startsWith("| ") && row.indexOf('|', 2) > 0);
    }
}
