using RepairWorkflows.Testing.Stores;

namespace RepairWorkflows.Persistence.Tests.PostgreSql;

[RequiresPostgres]
public sealed class PostgreSqlCommitTests(
    PostgresFixture fixture) : CommitContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlConflictTests(
    PostgresFixture fixture) : ConflictContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlTimerTests(
    PostgresFixture fixture) : TimerContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlLatenessTests(
    PostgresFixture fixture) : LatenessContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlRuleTests(
    PostgresFixture fixture) : RuleContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlRulesReviewTests(
    PostgresFixture fixture) : RulesReviewContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlClockDeedTests(
    PostgresFixture fixture) : ClockDeedContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlOutboxTests(
    PostgresFixture fixture) : OutboxContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlBookmarkTests(
    PostgresFixture fixture) : BookmarkContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlDefinitionTests(
    PostgresFixture fixture) : DefinitionContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlFindingTests(
    PostgresFixture fixture) : FindingContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlDefinitionRaceTests(
    PostgresFixture fixture) : DefinitionRaceContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlInstanceListTests(
    PostgresFixture fixture) : InstanceListContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlInstanceFilterTests(
    PostgresFixture fixture) : InstanceFilterContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlCaseTests(
    PostgresFixture fixture) : CaseContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlTechnicianTests(
    PostgresFixture fixture) : TechnicianContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlBoardTests(
    PostgresFixture fixture) : BoardContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlStartTests(
    PostgresFixture fixture) : StartContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlOwnTasksTests(
    PostgresFixture fixture) : OwnTasksContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlNumberTests(
    PostgresFixture fixture) : NumberContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlNotificationTests(
    PostgresFixture fixture) : NotificationContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlStationTests(
    PostgresFixture fixture) : StationContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlSpecialCustomerTests(
    PostgresFixture fixture) : SpecialCustomerContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlEquipmentTests(
    PostgresFixture fixture) : EquipmentContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlComplaintTests(
    PostgresFixture fixture) : ComplaintContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlQuarantineTests(
    PostgresFixture fixture) : QuarantineContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlAccountTests(
    PostgresFixture fixture) : AccountContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlRepairCaseTests(
    PostgresFixture fixture) : RepairCaseContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlQueueTests(
    PostgresFixture fixture) : QueueContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlActivationTests(
    PostgresFixture fixture) : ActivationContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlTriggerTests(
    PostgresFixture fixture) : TriggerContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlCostTests(
    PostgresFixture fixture) : CostContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlLeaseTests(
    PostgresFixture fixture) : LeaseContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlTargetsTests(
    PostgresFixture fixture) : TargetsContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlBurstCostTests(
    PostgresFixture fixture) : BurstCostContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlDefinitionListTests(
    PostgresFixture fixture) : DefinitionListContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlDefinitionMigrationTests(
    PostgresFixture fixture) : DefinitionMigrationContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlAuditTests(
    PostgresFixture fixture) : AuditContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlVerifyTests(
    PostgresFixture fixture) : VerifyContract(fixture), IClassFixture<PostgresFixture>;

[RequiresPostgres]
public sealed class PostgreSqlWatchTests(
    PostgresFixture fixture) : WatchContract(fixture), IClassFixture<PostgresFixture>;
