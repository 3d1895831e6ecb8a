package org.muster.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets only the holder of a job write. Each transaction that may write begins by locking
 * the job's epoch in share mode: either it commits before another process takes the job
 * over, or it does not write at all. Transactions that only read are not checked.
 */
public final class FencedTransactionManager extends JdbcTransactionManager {

	private static final long serialVersionUID = 1L;

	private final transient DataSource source;

	private final String job;

	private final long epoch;

	/**
	 * Guards all transactions of this data source.
	 */
	public FencedTransactionManager(DataSource dataSource, Fence fence) {
		super(dataSource);
		this.source = dataSource;
		this.job = fence.job();
		this.epoch = fence.epoch();
	}

	/**
	 * Begins it and checks the fence.
	 * @throws Fence.FencedException if another process has taken the job over
	 * @throws SqlFailure if the check itself fails
	 */
	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		super.doBegin(transaction, definition);
		if (definition.isReadOnly()) {
			return;
		}
		try {
			check();
		}
		catch (RuntimeException ex) {
			abandon(transaction);
			throw ex;
		}
	}

	private void check() {
		Connection connection = DataSourceUtils.getConnection(this.source);
		try (PreparedStatement statement = connection
			.prepareStatement("select epoch from job_lock where job = ? for share")) {
			statement.setString(1, this.job);
			try (ResultSet row = statement.executeQuery()) {
				if (!row.next() || row.getLong(1) != this.epoch) {
					throw new Fence(this.job, this.epoch).broken();
				}
			}
		}
		catch (SQLException ex) {
			throw new SqlFailure("The fence of job " + this.job, ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.source);
		}
	}

	private void abandon(Object transaction) {
		try {
			Connection connection = DataSourceUtils.getConnection(this.source);
			connection.rollback();
			DataSourceUtils.releaseConnection(connection, this.source);
		}
		catch (SQLException ex) {
			this.logger.debug("rollback failed; the server rolls back with the connection");
		}
		finally {
			doCleanupAfterCompletion(transaction);
		}
	}

}
