package org.muster.pipeline;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Keeps the messages of exceptions out of Spring Batch's tables: PostgreSQL and others
 * quote records in them. What failed is told by {@link Failure}.
 */
final class Discretion implements BeanPostProcessor, MethodBeforeAdvice {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof JobRepository)) {
			return bean;
		}
		ProxyFactory discreet = new ProxyFactory(bean);
		discreet.addAdvice(this);
		return discreet.getProxy();
	}

	/** Strips what is about to be stored. */
	@Override
	public void before(Method method, @Nullable Object[] arguments, @Nullable Object target) {
		for (Object argument : arguments) {
			if (argument instanceof StepExecution step) {
				step.setExitStatus(codeOf(step.getExitStatus()));
			}
			if (argument instanceof JobExecution job) {
				job.setExitStatus(codeOf(job.getExitStatus()));
			}
		}
	}

	private static ExitStatus codeOf(ExitStatus status) {
		return new ExitStatus(status.getExitCode());
	}

}
