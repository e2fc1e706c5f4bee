package io.depeche.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ProxyTest {
    @Test
    void shouldPassBytesBothWaysAndCutAndJoinTheLink() throws Exception {
        try (ServerSocket target = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Proxy proxy = Proxy.to(target.getLocalPort())) {
            // given
            Socket client = connect(proxy);
            Socket server = target.accept();
            client.getOutputStream().write(7);
            server.getOutputStream().write(9);
            assertThat(server.getInputStream().read()).isEqualTo(7);
            assertThat(client.getInputStream().read()).isEqualTo(9);

            // when
            proxy.become(Proxy.State.CUT);

            // then
            assertThat(server.getInputStream().read()).isEqualTo(-1);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(connect(proxy).getInputStream().read()).isEqualTo(-1);

            // when
            proxy.become(Proxy.State.OPEN);

            // then
            connect(proxy).getOutputStream().write(3);
            assertThat(target.accept().getInputStream().read()).isEqualTo(3);
        }
    }

    @Test
    void shouldHoldBackBytesWhileTheLinkIsSilentAndPassThemAfterwards() throws Exception {
        try (ServerSocket target = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Proxy proxy = Proxy.to(target.getLocalPort())) {
            Socket client = connect(proxy);
            Socket server = target.accept();
            proxy.become(Proxy.State.SILENT);
            client.getOutputStream().write(7);
            assertThat(server.getInputStream().available()).isZero();

            proxy.become(Proxy.State.OPEN);

            assertThat(server.getInputStream().read()).isEqualTo(7);
        }
    }

    private static Socket connect(Proxy proxy) throws IOException {
        String address = proxy.address();
        return new Socket(
                InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(address.indexOf(':') + 1)));
    }
}
