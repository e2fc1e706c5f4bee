package io.depeche.enrich.reference.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.depeche.enrich.reference.row.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of reference data read as lines: CSV or TSV (RFC 4180, UTF-8, comment lines start with {@code #}) or JSON,
 * where every object without nested objects is a line, or {@code fields} names the columns of the arrays in {@code
 * data}.
 *
 * @param columns as named in the file; for JSON those of all objects
 * @param lines the valid lines
 * @param refusals the invalid lines
 */
record Sheet(List<String> columns, List<Line> lines, List<Refusal> refusals) {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PEEK = 4096;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** @throws IOException when the file cannot be read, or is broken so that later lines cannot be found */
    static Sheet read(String file, InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, PEEK);
        buffered.mark(PEEK);
        String head = new String(buffered.readNBytes(PEEK / 2), StandardCharsets.UTF_8);
        buffered.reset();
        String first = head.stripLeading();
        if (first.startsWith("{") || first.startsWith("[")) {
            return json(file, buffered);
        }
        return csv(file, buffered, separator(head));
    }

    private static char separator(String head) {
        String columns = head.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .findFirst()
                .orElse("");
        return columns.indexOf('\t') >= 0 ? '\t' : columns.indexOf(';') >= 0 ? ';' : ',';
    }

    private static Sheet csv(String file, InputStream in, char separator) throws IOException {
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(separator).withComments();
        ObjectReader reader =
                CSV.readerFor(String[].class).with(separator == '\t' ? schema.withoutQuoteChar() : schema);
        List<Line> lines = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        try (MappingIterator<String[]> rows = reader.readValues(in)) {
            List<String> columns = List.of();
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                long number = rows.getCurrentLocation().getLineNr() - 1L;
                if (columns.isEmpty()) {
                    columns = columns(cells);
                } else if (cells.length != columns.size()) {
                    refusals.add(mismatch(file, number, cells, columns));
                } else {
                    lines.add(new Line(number, cells(columns, cells)));
                }
            }
            return new Sheet(columns, lines, refusals);
        }
    }

    private static List<String> columns(String[] cells) {
        return Arrays.stream(cells)
                .map(name -> !name.isEmpty() && name.charAt(0) == BYTE_ORDER_MARK ? name.substring(1) : name)
                .map(String::strip)
                .toList();
    }

    private static Map<String, String> cells(List<String> columns, String[] cells) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            byName.put(columns.get(i), cells[i]);
        }
        return byName;
    }

    private static Sheet json(String file, InputStream in) throws IOException {
        try {
            JsonNode root = JSON.readTree(in);
            return root.path("fields").isArray() && root.path("data").isArray() ? table(file, root) : objects(root);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "broken JSON in line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Sheet table(String file, JsonNode root) {
        List<String> columns =
                root.get("fields").valueStream().map(JsonNode::asText).toList();
        List<Line> lines = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        long number = 0;
        for (JsonNode row : root.get("data")) {
            number++;
            String[] cells = row.valueStream().map(Sheet::cell).toArray(String[]::new);
            if (cells.length == columns.size()) {
                lines.add(new Line(number, cells(columns, cells)));
            } else {
                refusals.add(mismatch(file, number, cells, columns));
            }
        }
        return new Sheet(columns, lines, refusals);
    }

    private static Sheet objects(JsonNode root) {
        List<Line> lines = new ArrayList<>();
        collect(root, lines);
        List<String> columns = lines.stream()
                .flatMap(line -> line.cells().keySet().stream())
                .distinct()
                .toList();
        return new Sheet(columns, lines, List.of());
    }

    private static Refusal mismatch(String file, long number, String[] cells, List<String> columns) {
        return new Refusal(file, number, cells.length + " cells for " + columns.size() + " columns");
    }

    private static String cell(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    private static void collect(JsonNode node, List<Line> lines) {
        if (node.isObject() && !node.isEmpty() && node.valueStream().allMatch(JsonNode::isValueNode)) {
            Map<String, String> cells = new LinkedHashMap<>();
            node.propertyStream().forEach(property -> cells.put(property.getKey(), cell(property.getValue())));
            lines.add(new Line(lines.size() + 1L, cells));
        } else {
            node.forEach(child -> collect(child, lines));
        }
    }
}
