package io.depeche.enrich.entity.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Converts the margin of a name, by which its labels beat the best others, to the share of such names that are
 * correct, by linear interpolation between points measured on text unseen in training.
 */
final class Calibration {
    static final Calibration NONE = new Calibration(new double[] {0}, new double[] {0.5});

    private final double[] margins;
    private final double[] shares;

    Calibration(double[] margins, double[] shares) {
        this.margins = margins;
        this.shares = shares;
    }

    double confidence(double margin) {
        int above = 0;
        while (above < margins.length && margins[above] < margin) {
            above++;
        }
        if (above == 0 || above == margins.length) {
            return shares[above == 0 ? 0 : above - 1];
        }
        double part = (margin - margins[above - 1]) / (margins[above] - margins[above - 1]);
        return shares[above - 1] + part * (shares[above] - shares[above - 1]);
    }

    static Calibration read(DataInputStream in) throws IOException {
        int count = in.readInt();
        double[] margins = new double[count];
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            margins[i] = in.readDouble();
            shares[i] = in.readDouble();
        }
        return new Calibration(margins, shares);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(margins.length);
        for (int i = 0; i < margins.length; i++) {
            out.writeDouble(margins[i]);
            out.writeDouble(shares[i]);
        }
    }
}
