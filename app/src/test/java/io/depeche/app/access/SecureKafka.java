package io.depeche.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;

/**
 * Kafka in a container that lets nobody in without TLS and a password, and to nothing without an ACL. Another listener, without
 * either, is for the test's own orders.
 */
final class SecureKafka implements AutoCloseable {
    private static final String IMAGE = System.getenv().getOrDefault("KAFKA_IMAGE", "apache/kafka:4.4.0");
    private static final boolean REQUIRED = "1".equals(System.getenv("REQUIRE_DOCKER"));
    private static final String STORE_PASSWORD = "store-password";

    private final GenericContainer<?> container;
    private final Path secrets;
    private final int clients;
    private final int orders;

    private SecureKafka(GenericContainer<?> container, Path secrets, int clients, int orders) {
        this.container = container;
        this.secrets = secrets;
        this.clients = clients;
        this.orders = orders;
    }

    /**
     * Starts it, or skips the test without a Docker engine.
     *
     * @param dir for the certificate and a file with each user's password
     */
    static SecureKafka start(Path dir, List<String> users) throws Exception {
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        if (REQUIRED) {
            assertThat(there).as("REQUIRE_DOCKER=1, so a Docker engine").isTrue();
        }
        assumeTrue(there, "no Docker engine here, so TLS, SASL and ACLs were not tried");
        certificate(dir);
        for (String user : users) {
            Files.writeString(dir.resolve(user), password(user));
        }
        int clients = freePort();
        int orders = freePort();
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withCopyToContainer(Transferable.of(Files.readAllBytes(dir.resolve("broker.p12"))), "/tmp/broker.p12")
                .withCopyToContainer(
                        Transferable.of(properties(clients, orders)), "/mnt/shared/config/server.properties")
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1));
        container.setPortBindings(List.of("127.0.0.1:" + clients + ":9094", "127.0.0.1:" + orders + ":9092"));
        container.start();
        SecureKafka kafka = new SecureKafka(container, dir, clients, orders);
        kafka.create(users);
        return kafka;
    }

    private void create(List<String> users) throws Exception {
        ScramCredentialInfo form = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        List<UserScramCredentialAlteration> passwords = users.stream()
                .<UserScramCredentialAlteration>map(
                        user -> new UserScramCredentialUpsertion(user, form, password(user)))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + orders))) {
            admin.alterUserScramCredentials(passwords).all().get();
        }
    }

    private static String properties(int clients, int orders) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:9093
                listeners=INSIDE://:19092,ORDERS://:9092,CLIENTS://:9094,CONTROLLER://:9093
                advertised.listeners=INSIDE://localhost:19092,ORDERS://localhost:%d,CLIENTS://localhost:%d
                listener.security.protocol.map=INSIDE:PLAINTEXT,ORDERS:PLAINTEXT,CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=INSIDE
                controller.listener.names=CONTROLLER
                sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.clients.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
                ssl.keystore.type=PKCS12
                ssl.keystore.location=/tmp/broker.p12
                ssl.keystore.password=%s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                log.dirs=/tmp/data
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(orders, clients, STORE_PASSWORD);
    }

    /** A key for localhost in {@code broker.p12}, and its certificate, signed by itself, in {@code ca.pem}. */
    private static void certificate(Path dir) throws IOException, InterruptedException {
        String store = dir.resolve("broker.p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "36500",
                "-keystore",
                store,
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "broker",
                "-file",
                dir.resolve("ca.pem").toString(),
                "-keystore",
                store,
                "-storepass",
                STORE_PASSWORD);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static String password(String user) {
        return "password-of-" + user;
    }

    /** The environment of somebody who may do everything. */
    Map<String, String> orders() {
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + orders);
    }

    /** The environment of a user, with the password in a file. */
    Map<String, String> as(String user) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + clients);
        environment.put("KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
        environment.put("KAFKA_SSL_TRUSTSTORE_TYPE", "PEM");
        environment.put(
                "KAFKA_SSL_TRUSTSTORE_LOCATION", secrets.resolve("ca.pem").toString());
        environment.put("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512");
        environment.put("KAFKA_SASL_JAAS_CONFIG", login(user, "${directory:" + secrets + ":" + user + "}"));
        environment.put("DEPECHE_HTTP", "off");
        environment.put("DEPECHE_DATA_DIR", secrets.resolve("data-" + user).toString());
        return environment;
    }

    static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    /** Runs Kafka's own command for ACLs in the container, by its class: the script is not in every image. */
    void acls(String command) throws IOException, InterruptedException {
        String arguments =
                command.replaceFirst("^kafka-acls.sh --bootstrap-server \\S+", "--bootstrap-server localhost:19092");
        var result = container.execInContainer(
                "bash",
                "-c",
                "cd /tmp && touch admin.properties && java -cp '/opt/kafka/libs/*' org.apache.kafka.tools.AclCommand "
                        + arguments);
        assertThat(result.getExitCode())
                .as(command + "\n" + result.getStdout() + result.getStderr())
                .isZero();
    }

    @Override
    public void close() {
        container.stop();
    }
}
