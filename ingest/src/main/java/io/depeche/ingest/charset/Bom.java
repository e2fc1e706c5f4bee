package io.depeche.ingest.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** A byte order mark at the start of a text, and the charset that it proves. */
record Bom(Charset charset, List<Integer> mark) {
    // the marks of UTF-32 start with those of UTF-16: the longer ones come first
    private static final List<Bom> ALL = List.of(
            new Bom(Charset.forName("UTF-32LE"), List.of(0xff, 0xfe, 0, 0)),
            new Bom(Charset.forName("UTF-32BE"), List.of(0, 0, 0xfe, 0xff)),
            new Bom(Charset.forName("UTF-8"), List.of(0xef, 0xbb, 0xbf)),
            new Bom(Charset.forName("UTF-16LE"), List.of(0xff, 0xfe)),
            new Bom(Charset.forName("UTF-16BE"), List.of(0xfe, 0xff)));

    static Optional<Bom> of(byte[] bytes) {
        return ALL.stream().filter(bom -> bom.starts(bytes)).findFirst();
    }

    int length() {
        return mark.size();
    }

    private boolean starts(byte[] bytes) {
        if (bytes.length < mark.size()) {
            return false;
        }
        for (int i = 0; i < mark.size(); i++) {
            if ((bytes[i] & 0xff) != mark.get(i)) {
                return false;
            }
        }
        return true;
    }
}
