package org.muster.charset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import org.muster.fuzz.Chance;
import org.muster.fuzz.Damage;
import org.muster.fuzz.Samples;
import org.muster.fuzz.Target;
import org.muster.fuzz.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Every encoding, their recognition, and text of old fonts. */
public final class CharsetTarget implements Target {

	@Override
	public String name() {
		return "charset";
	}

	@Override
	public void tryOne(Chance chance, Path folder) {
		byte[] sample = chance.pick(Samples.texts()).bytes();
		int from = chance.below(sample.length);
		byte[] piece = java.util.Arrays.copyOfRange(sample, from,
				Math.min(sample.length, from + chance.below(400) + 1));
		byte[] bytes = chance.oneIn(4) ? chance.bytes(chance.mostlySmall(0, 3000))
				: Damage.any(piece, chance.pick(Samples.texts()).bytes(), chance);
		String text = Texts.any(chance);
		for (String key : Encodings.keys()) {
			decode(key, bytes, chance);
			encode(key, text);
		}
		detect(bytes, piece);
		repair(text);
		decoded(Encodings.of("utf-8"), bytes).ifPresent(CharsetTarget::repair);
	}

	private static void decode(String key, byte[] bytes, Chance chance) {
		Charset charset = Encodings.of(key);
		Optional<String> text = decoded(charset, bytes);
		assertThat(inPieces(charset, bytes, chance)).as("%s in pieces", key).isEqualTo(text);
		assertThat(new String(bytes, charset)).isNotNull();
		if (text.isPresent()) {
			Optional<byte[]> again = encoded(charset, text.get());
			assertThat(again).as("%s encodes what it decodes", key).isPresent();
			assertThat(decoded(charset, again.get())).as(key).isEqualTo(text);
			if (!key.equals("vni") && !key.equals("windows-1258")) {
				assertThat(again.get()).as("%s is one to one", key).isEqualTo(bytes);
			}
		}
	}

	/** What can be encoded comes back, but for the case of toned capitals in TCVN3. */
	private static void encode(String key, String text) {
		Charset charset = Encodings.of(key);
		encoded(charset, text).ifPresent((bytes) -> {
			String again = decoded(charset, bytes).orElseThrow();
			assertThat(comparable(key, again)).as(key).isEqualTo(comparable(key, text));
		});
	}

	private static String comparable(String key, String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		return key.equals("tcvn3") ? composed.toLowerCase(Locale.ROOT) : composed;
	}

	private static void detect(byte[] bytes, byte[] piece) {
		EncodingDetector detector = new EncodingDetector();
		detector.add(bytes);
		detector.add(piece);
		EncodingDetector all = new EncodingDetector();
		all.add(detector);
		Detection detection = all.detection();
		assertThat(detection.encoding().filter((key) -> !Encodings.byteKeys().contains(key))).isEmpty();
		assertThat(detection.words()).isNotNegative();
		assertThat(detection.explanation()).hasSizeLessThan(100);
		Encodings.keys().forEach((key) -> assertThat(detection.share(key)).isBetween(0.0, 1.0));
	}

	private static void repair(String text) {
		String raised = CapitalRepair.restore(text);
		assertThat(raised.length()).isEqualTo(text.length());
		assertThat(raised.equalsIgnoreCase(text)).as("only the case changes").isTrue();
		assertThat(CapitalRepair.restore(raised)).as("a second time").isEqualTo(raised);
		LegacyMeter meter = new LegacyMeter();
		meter.add(text);
		assertThat(meter.encoding()).isIn("", "tcvn3", "vni", "viscii", "vps", "tcvn-5712");
		for (String column : new String[] { "", "tcvn3", "vni" }) {
			LegacyReading reading = LegacyText.read(text, column);
			assertThat(reading.encoding().isEmpty()).isEqualTo(reading.kind() != LegacyReading.Kind.REPAIRED);
		}
	}

	private static Optional<String> decoded(Charset charset, byte[] bytes) {
		try {
			return Optional.of(Encodings.strictDecoder(charset).decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	private static Optional<byte[]> encoded(Charset charset, String text) {
		CharsetEncoder strict = charset.newEncoder();
		try {
			ByteBuffer bytes = strict.encode(CharBuffer.wrap(text));
			ByteArrayOutputStream all = new ByteArrayOutputStream();
			all.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
			return Optional.of(all.toByteArray());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/** As a reader with small buffers does. */
	private static Optional<String> inPieces(Charset charset, byte[] bytes, Chance chance) {
		CharsetDecoder strict = Encodings.strictDecoder(charset);
		StringBuilder text = new StringBuilder();
		CharBuffer out = CharBuffer.allocate(2 + chance.below(3));
		ByteBuffer in = ByteBuffer.wrap(bytes).limit(0);
		while (true) {
			boolean last = in.limit() == bytes.length;
			CoderResult result = strict.decode(in, out, last);
			text.append(out.flip());
			out.clear();
			if (result.isError()) {
				return Optional.empty();
			}
			if (result.isUnderflow()) {
				if (last) {
					break;
				}
				in.limit(Math.min(bytes.length, in.limit() + 1 + chance.below(5)));
			}
		}
		while (strict.flush(out).isOverflow()) {
			text.append(out.flip());
			out.clear();
		}
		return Optional.of(text.append(out.flip()).toString());
	}

}
