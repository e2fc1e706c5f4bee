package io.depeche.ingest.format.feed;

import io.depeche.words.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of an article for readers, without what only counts them. Nothing is ever fetched to find it. */
final class WebAddress {
    private static final Pattern FORGIVEN = Pattern.compile("[ \"<>\\\\^`{|}\\[\\]]");

    /** Whole parameters by which a counting address names its target. */
    private static final Pattern TARGET = Pattern.compile(
            "[?&](?:" + names("target") + ")=(?<target>https?(?:://|%3A(?:%2F|/))[^&#]*)", Pattern.CASE_INSENSITIVE);

    /** Parameters that say from where a reader came. */
    private static final Pattern COUNTS = Pattern.compile("(?:" + names("counts") + ")=.*");

    private WebAddress() {}

    private static String names(String says) {
        return Table.load("/formats/web-addresses.tsv").rows().stream()
                .filter(row -> row.get("says").equals(says))
                .map(row -> row.get("parameter").replace("*", "\\w+"))
                .collect(Collectors.joining("|"));
    }

    /**
     * The absolute address that {@code written} means.
     *
     * @param base against which a relative one is resolved
     * @return null when it is not the address of a page
     */
    static @Nullable String of(@Nullable String written, @Nullable String base) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return absolute(written.strip(), base)
                .map(WebAddress::target)
                .map(WebAddress::withoutCounts)
                .orElse(null);
    }

    private static Optional<String> absolute(String written, @Nullable String base) {
        try {
            URI address = new URI(escaped(written));
            if (!address.isAbsolute() && base != null) {
                address = new URI(base.strip()).resolve(address);
            }
            String scheme = String.valueOf(address.getScheme());
            boolean isPage = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            return isPage && address.getHost() != null ? Optional.of(address.toString()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            // a publisher's address that is no URI says nothing: the item is complete without it
            return Optional.empty();
        }
    }

    /** {@code written} with the characters escaped that browsers forgive in addresses. */
    private static String escaped(String written) {
        return FORGIVEN.matcher(written)
                .replaceAll(found -> String.format("%%%02X", (int) found.group().charAt(0)));
    }

    private static String target(String address) {
        Matcher target = TARGET.matcher(address);
        if (!target.find()) {
            return address;
        }
        return absolute(URLDecoder.decode(target.group("target"), StandardCharsets.UTF_8), null)
                .orElse(address);
    }

    private static String withoutCounts(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        int fragment = address.indexOf('#', query);
        String end = fragment < 0 ? "" : address.substring(fragment);
        String parameters = Arrays.stream(address.substring(query + 1, fragment < 0 ? address.length() : fragment)
                        .split("&", -1))
                .filter(parameter -> !COUNTS.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return address.substring(0, query) + (parameters.isEmpty() ? "" : "?" + parameters) + end;
    }
}
