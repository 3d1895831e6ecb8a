# The image of Muster. How it is run: docker-compose.yml

FROM maven:3.9.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -ntp -q dependency:go-offline
COPY src/main src/main
# Shown by reports: docker build --build-arg MUSTER_COMMIT="$(git rev-parse HEAD)" .
ARG MUSTER_COMMIT=unknown
RUN mvn -B -ntp -q -Dmaven.test.skip=true "-Dmuster.commit=$MUSTER_COMMIT" package

FROM eclipse-temurin:21.0.7_6-jre-jammy
RUN useradd --system --uid 10001 --user-group --no-create-home muster \
	&& install --directory --owner=muster --group=muster --mode=700 /var/lib/muster
COPY LICENSE muster /opt/muster/
COPY jobs /opt/muster/jobs
COPY --from=build /build/target/lib /opt/muster/target/lib
COPY --from=build /build/target/muster.jar /opt/muster/target/muster.jar
ENV MUSTER_HOME=/var/lib/muster LANG=C.UTF-8
USER 10001
WORKDIR /data
VOLUME /var/lib/muster
ENTRYPOINT ["/opt/muster/muster"]
CMD ["--help"]
