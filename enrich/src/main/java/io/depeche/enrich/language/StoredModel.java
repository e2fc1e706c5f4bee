package io.depeche.enrich.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A model of languages as OpenNLP stores it: a zip file that holds one of its binary maximum-entropy models. Sequences whose
 * weights are for the same languages form a group.
 *
 * @param languages the names of the languages, to which groups refer by number
 * @param groups in the order of {@code sequences}
 * @param sequences each as a key of {@link Sequences}
 * @param weights of each sequence one for each language of its group
 */
record StoredModel(List<String> languages, List<Group> groups, LongBuffer sequences, DoubleBuffer weights) {
    private static final String ENTRY = "langdetect.model";
    private static final String TYPE = "GIS";

    /** So many successive sequences have weights for these languages, {@link #size} each. */
    record Group(int sequences, ShortBuffer languages) {
        int size() {
            return languages.limit();
        }
    }

    static StoredModel read(InputStream in) throws IOException {
        byte[] bytes = unzipped(in);
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        if (!data.readUTF().equals(TYPE)) {
            throw new IOException("not a model of the type " + TYPE);
        }
        // what older versions of OpenNLP corrected by
        data.skipBytes(Integer.BYTES + Double.BYTES);
        List<String> languages = texts(data);
        List<Group> groups = texts(data).stream().map(StoredModel::group).toList();
        long[] sequences = new long[data.readInt()];
        for (int i = 0; i < sequences.length; i++) {
            String sequence = data.readUTF();
            sequences[i] = Sequences.key(sequence, 0, sequence.length());
        }
        int rest = data.available();
        DoubleBuffer weights = ByteBuffer.wrap(bytes, bytes.length - rest, rest).asDoubleBuffer();
        return new StoredModel(languages, groups, LongBuffer.wrap(sequences), weights);
    }

    private static byte[] unzipped(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(ENTRY)) {
                return zip.readAllBytes();
            }
        }
        throw new FileNotFoundException("it lacks " + ENTRY);
    }

    private static List<String> texts(DataInputStream data) throws IOException {
        int size = data.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(data.readUTF());
        }
        return texts;
    }

    /** {@code 43 0 5}: 43 sequences have weights for the languages 0 and 5. */
    private static Group group(String text) {
        String[] numbers = text.split(" ", -1);
        short[] languages = new short[numbers.length - 1];
        for (int i = 0; i < languages.length; i++) {
            languages[i] = Short.parseShort(numbers[i + 1]);
        }
        return new Group(Integer.parseInt(numbers[0]), ShortBuffer.wrap(languages));
    }
}
