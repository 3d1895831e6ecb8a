package org.muster.consolidate;

import org.junit.jupiter.api.Test;
import org.muster.model.RecordKey;

import static org.assertj.core.api.Assertions.assertThat;

class KeyHashesTest {

	@Test
	void tellsTheRecordsThatShareAHash() {
		KeyHashes hashes = new KeyHashes(2, 2);
		hashes.add(1, 1, new int[] { 7, 3 });
		hashes.add(1, 2, new int[] { 0, 3 });
		hashes.add(2, 1, new int[] { -7, 3 });
		hashes.add(2, 2, new int[] { 7, 0 });
		hashes.add(2, 3, new int[] { 0, 5 });
		assertThat(hashes.shared(0)).containsExactly(new RecordKey(1, 1), new RecordKey(2, 2));
		assertThat(hashes.shared(1)).containsExactly(new RecordKey(1, 1), new RecordKey(1, 2), new RecordKey(2, 1));
		assertThat(hashes.having(1, new int[] { 4, 5 })).containsExactly(new RecordKey(2, 3));
		assertThat(hashes.having(0, new int[0])).isEmpty();
		hashes.forget(0);
		assertThat(hashes.shared(0)).isEmpty();
		assertThat(hashes.shared(1)).as("the other key stays").hasSize(3);
	}

	@Test
	void growsWithTheRecords() {
		KeyHashes hashes = new KeyHashes(1, 0);
		for (int record = 1; record <= 5000; record++) {
			hashes.add(1, record, new int[] { record % 4999 + 1 });
		}
		assertThat(hashes.shared(0)).containsExactly(new RecordKey(1, 1), new RecordKey(1, 5000));
	}

}
