package io.depeche.enrich.entity.tagger;

import io.depeche.enrich.entity.tagger.WordForm.Case;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The trained tagger of one language: a weight per label in each feature's row, and a weight per pair of successive
 * labels. A weight is stored in a byte as the signed square root of its size in the model's unit.
 */
public final class Model {
    /** A row is padded by one label to eight bytes. */
    static final int ROW = Labels.COUNT + 1;

    /** The largest step of a weight; a weight is the square of its step. */
    static final int LARGEST = 127;

    private static final int FORMAT = 0x44504d31;

    /** Squares, so that 127 steps cover many small weights and a few large ones. */
    private static final int[] VALUES = new int[256];

    static {
        for (int step = -LARGEST; step <= LARGEST; step++) {
            VALUES[step & 0xff] = step * Math.abs(step);
        }
    }

    private final int bits;
    private final float unit;
    private final byte[] weights;
    private final int[][][] transitions;
    private final Calibration calibration;
    private final String version;
    private final Features features;
    private final int[][][] listedAt;
    private final int[][][] listedAs;
    private final int[][][] knownAt;

    Model(int bits, float unit, byte[] weights, int[][][] transitions, Calibration calibration, String version) {
        this.bits = bits;
        this.unit = unit;
        this.weights = weights;
        this.transitions = transitions;
        this.calibration = calibration;
        this.version = version;
        this.features = new Features(bits);
        this.listedAt = new int[3][Marks.COUNT][];
        this.listedAs = new int[Case.COUNT][Marks.COUNT][];
        this.knownAt = new int[3][RepeatedWords.COUNT][];
        lookUp();
    }

    private void lookUp() {
        for (int place = -1; place <= 1; place++) {
            for (int mark = 0; mark < Marks.COUNT; mark++) {
                listedAt[place + 1][mark] = sum(features.listed(mark, place));
            }
            for (int known = 0; known < RepeatedWords.COUNT; known++) {
                knownAt[place + 1][known] = sum(features.known(known, place));
            }
        }
        for (Case letterCase : Case.values()) {
            for (int mark = 0; mark < Marks.COUNT; mark++) {
                listedAs[letterCase.number][mark] = sum(features.listed(mark, letterCase));
            }
        }
    }

    /** The same model with another calibration. */
    Model with(Calibration other) {
        return new Model(bits, unit, weights, transitions, other, version);
    }

    /** The version of the model. */
    public String version() {
        return version;
    }

    /** The expected share of correct names with this margin. */
    double confidence(int margin) {
        return calibration.confidence(margin * (double) unit);
    }

    /** A margin in the trainer's units, which all models share. */
    double margin(int margin) {
        return margin * (double) unit;
    }

    int transition(Case letterCase, int before, int label) {
        return transitions[letterCase.number][before][label];
    }

    int[][] transitions(Case letterCase) {
        return transitions[letterCase.number];
    }

    int[] listedAt(int place, int mark) {
        return listedAt[place + 1][mark];
    }

    int[] listedAs(Case letterCase, int mark) {
        return listedAs[letterCase.number][mark];
    }

    int[] knownAt(int place, int known) {
        return knownAt[place + 1][known];
    }

    /** What a word contributes to each label of the words around it, from two words before it to two words after it. */
    int[] scores(WordForm word, int cluster) {
        int[] scores = new int[Features.PLACES * Labels.COUNT];
        var of = new Features(bits);
        for (int place = -Features.REACH; place <= Features.REACH; place++) {
            add(of.word(word, cluster, place), scores, (place + Features.REACH) * Labels.COUNT);
        }
        return scores;
    }

    private int[] sum(int... rows) {
        int[] sum = new int[Labels.COUNT];
        add(rows, sum, 0);
        return sum;
    }

    /** Adds the weights of these rows to the sums that begin at {@code first}. */
    private void add(int[] rows, int[] sums, int first) {
        for (int row : rows) {
            int at = row * ROW;
            for (int label = 0; label < Labels.COUNT; label++) {
                sums[first + label] += VALUES[weights[at + label] & 0xff];
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Model read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16));
        if (in.readInt() != FORMAT) {
            throw new IOException("not a model, or a model of another version");
        }
        String version = in.readUTF();
        int bits = in.readInt();
        float unit = in.readFloat();
        byte[] weights = in.readNBytes(ROW << bits);
        if (weights.length != ROW << bits) {
            throw new IOException("the model is truncated, or was trained with other types of entity: train it again");
        }
        int[][][] transitions = new int[Case.COUNT][Labels.COUNT][Labels.COUNT];
        for (int[][] table : transitions) {
            for (int[] row : table) {
                for (int label = 0; label < row.length; label++) {
                    row[label] = in.readInt();
                }
            }
        }
        return new Model(bits, unit, weights, transitions, Calibration.read(in), version);
    }

    /** Writes it, compressed. */
    public void write(OutputStream stream) throws IOException {
        var deflater = new DeflaterOutputStream(stream, new Deflater(Deflater.BEST_COMPRESSION));
        var out = new DataOutputStream(new BufferedOutputStream(deflater));
        out.writeInt(FORMAT);
        out.writeUTF(version);
        out.writeInt(bits);
        out.writeFloat(unit);
        out.write(weights);

        for (int[][] table : transitions) {
            for (int[] row : table) {
                for (int value : row) {
                    out.writeInt(value);
                }
            }
        }
        calibration.write(out);
        out.flush();
        deflater.finish();
    }
}
