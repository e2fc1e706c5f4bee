package io.depeche.app.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The sample items, written for this project; {@code demo/index.txt} gives their order. */
public final class DemoItems {
    /** The item that the demo shows in detail. */
    static final String CLOSE_UP = "01-reuters-fr-portal.txt";

    private DemoItems() {}

    /** A sample item. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Item(String name, byte[] bytes) {}

    /** All of them. */
    public static List<Item> all() throws IOException {
        String index = new String(bytes("index.txt"), StandardCharsets.UTF_8);
        List<Item> items = new ArrayList<>();
        for (String line : index.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                items.add(new Item(line.strip(), bytes(line.strip())));
            }
        }
        return items;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = DemoItems.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("demo/" + name + " is not in the application");
            }
            return in.readAllBytes();
        }
    }
}
