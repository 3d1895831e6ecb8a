package org.muster.fuzz;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/** How much memory was in use after each collection. */
final class Heap {

	private final AtomicLong most = new AtomicLong();

	private Heap() {
	}

	static Heap watched() {
		Heap heap = new Heap();
		List<String> pools = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getName)
			.toList();
		for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
			((NotificationEmitter) collector).addNotificationListener((notification, handback) -> {
				Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo
					.from((CompositeData) notification.getUserData())
					.getGcInfo()
					.getMemoryUsageAfterGc();
				long used = after.entrySet()
					.stream()
					.filter((entry) -> pools.contains(entry.getKey()))
					.collect(Collectors.summingLong((entry) -> entry.getValue().getUsed()));
				heap.most.accumulateAndGet(used, Math::max);
			}, null, null);
		}
		return heap;
	}

	/**
	 * {@return how much there is, how much was in use at most, and how much is now}
	 */
	String shown() {
		System.gc();
		return "heap of %d MB, at most %d MB in use after a collection, %d MB at the end".formatted(
				Runtime.getRuntime().maxMemory() >> 20, this.most.get() >> 20,
				ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
	}

}
