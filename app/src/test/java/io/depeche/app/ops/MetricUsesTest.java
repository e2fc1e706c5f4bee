package io.depeche.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricUsesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "up ; up ; ''",
                "sum by (a, b) (rate(x_total{c=\"d\", e=~\"f|g\"}[5m])) > 0.5 ; x_total ; a b c e",
                "a:b:c and on () group_left () (max(y) or vector(0)) ; a:b:c y ; ''",
                "max_over_time((x / y)[2h:5m] offset 167h) == 1e3 ; x y ; ''",
                "count(x unless ignoring(a) y{b=\"by (q) {r}\"}) ; x y ; a b"
            })
    void shouldFindTheMetricsAndLabelsOfAnExpression(String expression, String metrics, String labels) {
        MetricUses uses = MetricUses.of(expression);

        assertThat(uses.metrics()).containsExactlyElementsOf(List.of(metrics.split(" ", -1)));
        assertThat(String.join(" ", uses.labels())).isEqualTo(labels);
    }
}
