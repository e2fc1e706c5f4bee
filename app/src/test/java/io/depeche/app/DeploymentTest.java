package io.depeche.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.StageName;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that tell Kubernetes and systemd how to run the stages. */
class DeploymentTest {
    private static final Path KUBERNETES = Path.of("../deploy/kubernetes");
    private static final Path SYSTEMD = Path.of("../deploy/systemd");
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "apps/v1 StatefulSet", StatefulSet.class,
            "batch/v1 Job", Job.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class);

    /** The models would keep what Kubernetes does not know; without that, Jackson refuses it. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            });

    @TempDir
    Path dir;

    @Test
    void shouldSayNothingThatKubernetesDoesNotKnow() throws IOException {
        assertThat(manifests())
                .hasSizeGreaterThan(10)
                .allSatisfy(object -> assertThat(object.getMetadata().getName()).startsWith("depeche"));
    }

    @Test
    void shouldNoticeAFieldThatKubernetesDoesNotKnow() {
        assertThatThrownBy(() -> read(new YAMLMapper().readTree("""
                        apiVersion: v1
                        kind: Service
                        spec: {ports: [{port: 9464, targetPrt: http}]}
                        """)))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("targetPrt");
    }

    @Test
    void shouldApplyEveryFile() throws IOException {
        // given
        JsonNode kustomization = new YAMLMapper()
                .readTree(KUBERNETES.resolve("kustomization.yaml").toFile());

        // then
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            assertThat(kustomization.get("resources"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("kustomization.yaml"))
                                    .toList());
        }
    }

    @Test
    void shouldRunEveryStageWithProbesAndABudget() throws IOException {
        for (StageName stage : StageName.values()) {
            // given
            String name = "depeche-" + stage.id();
            StatefulSet set = named(StatefulSet.class, name);
            Container container =
                    set.getSpec().getTemplate().getSpec().getContainers().get(0);

            // then
            assertThat(container.getArgs()).containsExactly("run", stage.id());
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/livez");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/readyz");
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/startupz");
            Map<String, String> labels =
                    set.getSpec().getTemplate().getMetadata().getLabels();
            assertThat(set.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
            assertThat(set.getSpec().getServiceName()).isEqualTo(name);
            assertThat(named(Service.class, name).getSpec().getSelector()).isEqualTo(labels);
            assertThat(named(PodDisruptionBudget.class, name)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels())
                    .isEqualTo(labels);
            assertThat(labels)
                    .containsAllEntriesOf(named(NetworkPolicy.class, "depeche")
                            .getSpec()
                            .getPodSelector()
                            .getMatchLabels());
        }
    }

    @Test
    void shouldLetNoPodDoMoreThanItsWork() throws IOException {
        List<PodSpec> pods = manifests().stream()
                .map(DeploymentTest::template)
                .filter(Objects::nonNull)
                .map(PodTemplateSpec::getSpec)
                .toList();

        assertThat(pods).hasSize(StageName.values().length + 1).allSatisfy(pod -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
            assertThat(pod.getContainers()).singleElement().satisfies(container -> {
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            });
        });
    }

    @Test
    void shouldHaveSettingsThatDepecheReads() throws IOException {
        Map<String, String> data = named(ConfigMap.class, "depeche").getData();

        assertThat(SettingsReader.read(data).bootstrapServers()).contains("kafka:9092");
    }

    @Test
    void shouldHaveUnitsThatSystemdUnderstands() throws Exception {
        // given a template as an instance, whose program is there
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd is not installed here");
        String unit = Files.readString(SYSTEMD.resolve("depeche@.service"));
        assertThat(unit).contains("ExecStart=/opt/depeche/depeche run %i");
        Path instance = Files.writeString(
                dir.resolve("depeche@enrich.service"), unit.replace("/opt/depeche/depeche", "/bin/true"));

        // when
        Process verify = new ProcessBuilder("systemd-analyze", "verify", instance.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), UTF_8);

        // then
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.contains("depeche"))).isEmpty();
    }

    private static <T extends HasMetadata> T named(Class<T> kind, String name) throws IOException {
        return manifests().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<HasMetadata> manifests() throws IOException {
        List<HasMetadata> objects = new ArrayList<>();
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            for (Path file : files.filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList()) {
                YAMLMapper yaml = new YAMLMapper();
                for (JsonNode object : yaml.readerFor(JsonNode.class)
                        .<JsonNode>readValues(new YAMLFactory().createParser(file.toFile()))
                        .readAll()) {
                    objects.add(read(object));
                }
            }
        }
        return objects;
    }

    private static HasMetadata read(JsonNode object) throws JsonProcessingException {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        assertThat(KINDS).containsKey(kind);
        return STRICT.treeToValue(object, Objects.requireNonNull(KINDS.get(kind)));
    }

    private static @Nullable PodTemplateSpec template(HasMetadata object) {
        if (object instanceof StatefulSet set) {
            return set.getSpec().getTemplate();
        }
        return object instanceof Job job ? job.getSpec().getTemplate() : null;
    }
}
