package io.depeche.bench;

import io.depeche.enrich.clean.read.PageReader;
import io.depeche.ingest.format.Formats;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Web pages to read, from a directory or generated. */
final class Pages {
    private static final Words WORDS = Words.shipped();
    private static final PageReader PAGES = new PageReader(WORDS);
    private static final Formats FORMATS = new Formats(List.of(), WORDS);
    private static final int MADE = 50;
    private static final int MOST = 200;
    private static final String PARAGRAPH =
            "<p class=\"text\" style=\"margin:0\">The harbour of number %d reopened on Thursday"
                    + " after a storm, and ferries resumed their service, <a href=\"/authority\">the port authority</a> said.</p>\n";
    private static final String MENU =
            "<ul class=\"menu\">" + "<li><a href=\"/s\" data-track=\"nav\">Section</a></li>\n".repeat(60) + "</ul>";
    private static final String SCRIPT = "<script>var a = [" + "\"some setting\", ".repeat(800) + "];</script>\n";

    private Pages() {}

    /**
     * The first pages of a directory, sorted by name.
     *
     * @param directory holds {@code *.html} or {@code *.html.gz}; when empty, pages are generated
     */
    static List<String> of(String directory) {
        return directory.isEmpty() ? made() : read(Path.of(directory));
    }

    /** The stories of a decoded page; it also reads the metadata, and drops it. */
    static List<String> stories(String page) {
        return FORMATS.read(page, page.getBytes(StandardCharsets.UTF_8)).found().stream()
                .flatMap(found -> found instanceof FoundItem item ? Stream.ofNullable(item.body()) : Stream.of())
                .map(body -> PAGES.text(body.value()))
                .toList();
    }

    private static List<String> made() {
        return IntStream.range(0, MADE).mapToObj(i -> made(i, 3)).toList();
    }

    /** Generated pages of about so many bytes, of which scripts are the larger part, as on pages of the web. */
    static List<byte[]> made(int size) {
        return IntStream.range(0, MADE)
                .mapToObj(i -> made(i, (size - made(i, 0).length()) / SCRIPT.length() + 1)
                        .getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String made(int number, int scripts) {
        return "<!doctype html><html lang=\"en\"><head><title>Harbour " + number + " reopens</title>" + SCRIPT
                + "</head><body>"
                + MENU + "<article><h1>Harbour " + number + " reopens</h1>"
                + PARAGRAPH.formatted(number).repeat(20 + number)
                + "</article><aside class=\"related\">" + MENU + "</aside>" + SCRIPT.repeat(scripts) + "</body></html>";
    }

    private static List<String> read(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().limit(MOST).map(Pages::page).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no pages in " + directory, e);
        }
    }

    /** The page in a file, plain or gzip, as UTF-8. */
    static String page(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
