# Dépêche at run time, without a broker. Build the application first: mvn -DskipTests package
ARG JRE_IMAGE=eclipse-temurin:17-jre
FROM ${JRE_IMAGE}

RUN groupadd --gid 10001 depeche \
 && useradd --uid 10001 --gid depeche --home-dir /data --no-create-home --shell /usr/sbin/nologin depeche \
 && mkdir /data && chown depeche:depeche /data

# libraries change seldom, ours with every build: two layers
COPY app/target/dist/lib /opt/depeche/lib
COPY app/target/dist/app /opt/depeche/app

# stores; a new container without them reads them again from Kafka
VOLUME /data
# names of files are read by the locale
ENV LC_ALL=C.UTF-8
ENV DEPECHE_DATA_DIR=/data DEPECHE_HTTP=0.0.0.0:9464
EXPOSE 9464
USER depeche
WORKDIR /data

# JVM options of your own replace these, as they do for the launcher
ENV JAVA_OPTS="-Xmx512m -XX:+UseSerialGC"
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -cp '/opt/depeche/app/*:/opt/depeche/lib/*' io.depeche.app.Main \"$@\"", "depeche"]
CMD ["run"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD curl -fsS -o /dev/null "http://localhost:${DEPECHE_HTTP##*:}/livez" || exit 1
