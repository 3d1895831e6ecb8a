package org.muster.identify.step;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.muster.identify.Pair;
import org.muster.model.RecordKey;

/**
 * The pairs of a block in one array of bytes: each citizen once, followed by the members.
 * Most pairs turn out to be of no use once the model is known; as rows of a table they
 * cost more than all else that the step writes. Decoys are not packed.
 */
final class PackedPairs {

	private PackedPairs() {
	}

	/**
	 * Packs pairs.
	 * @param pairs those of a citizen one after the other
	 * @return an array that {@link #unpack} reads
	 */
	static byte[] pack(List<FoundPairs.Row> pairs) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * pairs.size() + 16);
		try (DataOutputStream output = new DataOutputStream(bytes)) {
			List<String> words = words(pairs);
			output.writeByte(words.size());
			for (String word : words) {
				write(output, word);
			}
			for (int at = 0; at < pairs.size();) {
				int end = at + 1;
				while (end < pairs.size() && isSame(pairs.get(at), pairs.get(end))) {
					end++;
				}
				packCitizen(output, pairs.get(at), end - at);
				for (; at < end; at++) {
					packMember(output, pairs.get(at), words);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Rules and vetoes: less than a hundred. */
	private static List<String> words(List<FoundPairs.Row> pairs) {
		return pairs.stream()
			.map(FoundPairs.Row::pair)
			.flatMap((pair) -> Stream.of(pair.rule(), pair.veto()))
			.distinct()
			.toList();
	}

	/** However long a text is. */
	private static void write(DataOutputStream output, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		output.writeInt(bytes.length);
		output.write(bytes);
	}

	private static String read(DataInputStream input) throws IOException {
		return new String(input.readNBytes(input.readInt()), StandardCharsets.UTF_8);
	}

	private static boolean isSame(FoundPairs.Row one, FoundPairs.Row other) {
		return one.citizen().recordNo() == other.citizen().recordNo();
	}

	private static void packCitizen(DataOutputStream output, FoundPairs.Row row, int members) throws IOException {
		FoundPairs.Citizen citizen = row.citizen();
		output.writeInt(citizen.recordNo());
		write(output, row.pair().nationalId());
		write(output, citizen.name());
		write(output, citizen.birthDate());
		write(output, citizen.gender());
		output.writeInt(members);
	}

	private static void packMember(DataOutputStream output, FoundPairs.Row row, List<String> words) throws IOException {
		Pair pair = row.pair();
		output.writeInt(pair.member().fileNo());
		output.writeInt(pair.member().recordNo());
		output.writeInt(pair.pattern());
		output.writeInt(pair.rarity());
		output.writeByte(words.indexOf(pair.rule()));
		output.writeByte(words.indexOf(pair.veto()));
		output.writeBoolean(row.isChosen());
	}

	/**
	 * Unpacks pairs.
	 * @param packed what {@link #pack} made
	 * @param taker told each pair, in the order in which they were packed
	 */
	static void unpack(byte[] packed, Consumer<FoundPairs.Row> taker) {
		try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(packed))) {
			String[] words = new String[input.readUnsignedByte()];
			for (int word = 0; word < words.length; word++) {
				words[word] = read(input);
			}
			while (input.available() > 0) {
				int recordNo = input.readInt();
				String nationalId = read(input);
				FoundPairs.Citizen citizen = new FoundPairs.Citizen(recordNo, read(input), read(input), read(input));
				for (int members = input.readInt(); members > 0; members--) {
					taker.accept(new FoundPairs.Row(citizen, member(input, nationalId, words), input.readBoolean()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Pair member(DataInputStream input, String nationalId, String[] words) throws IOException {
		return new Pair(new RecordKey(input.readInt(), input.readInt()), nationalId, input.readInt(), input.readInt(),
				words[input.readUnsignedByte()], words[input.readUnsignedByte()], false);
	}

}
