using RepairWorkflows.Testing.Stores;

namespace RepairWorkflows.Persistence.Tests.Sqlite;

public sealed class SqliteCommitTests(SqliteFixture fixture) : CommitContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteConflictTests(
    SqliteFixture fixture) : ConflictContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteTimerTests(SqliteFixture fixture) : TimerContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteLatenessTests(
    SqliteFixture fixture) : LatenessContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteRuleTests(
    SqliteFixture fixture) : RuleContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteRulesReviewTests(
    SqliteFixture fixture) : RulesReviewContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteClockDeedTests(
    SqliteFixture fixture) : ClockDeedContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteOutboxTests(SqliteFixture fixture) : OutboxContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteBookmarkTests(
    SqliteFixture fixture) : BookmarkContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteDefinitionTests(
    SqliteFixture fixture) : DefinitionContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteFindingTests(
    SqliteFixture fixture) : FindingContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteDefinitionRaceTests(
    SqliteFixture fixture) : DefinitionRaceContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteInstanceListTests(
    SqliteFixture fixture) : InstanceListContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteInstanceFilterTests(
    SqliteFixture fixture) : InstanceFilterContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteCaseTests(SqliteFixture fixture) : CaseContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteTechnicianTests(
    SqliteFixture fixture) : TechnicianContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteBoardTests(SqliteFixture fixture) : BoardContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteStartTests(SqliteFixture fixture) : StartContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteOwnTasksTests(SqliteFixture fixture)
    : OwnTasksContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteNumberTests(SqliteFixture fixture) : NumberContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteNotificationTests(
    SqliteFixture fixture) : NotificationContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteStationTests(
    SqliteFixture fixture) : StationContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteSpecialCustomerTests(
    SqliteFixture fixture) : SpecialCustomerContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteEquipmentTests(
    SqliteFixture fixture) : EquipmentContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteComplaintTests(
    SqliteFixture fixture) : ComplaintContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteQuarantineTests(
    SqliteFixture fixture) : QuarantineContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteAccountTests(SqliteFixture fixture) : AccountContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteRepairCaseTests(
    SqliteFixture fixture) : RepairCaseContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteQueueTests(SqliteFixture fixture) : QueueContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteActivationTests(
    SqliteFixture fixture) : ActivationContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteTriggerTests(SqliteFixture fixture) : TriggerContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteCostTests(SqliteFixture fixture) : CostContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteLeaseTests(SqliteFixture fixture) : LeaseContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteTargetsTests(
    SqliteFixture fixture) : TargetsContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteBurstCostTests(
    SqliteFixture fixture) : BurstCostContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteDefinitionListTests(
    SqliteFixture fixture) : DefinitionListContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteDefinitionMigrationTests(
    SqliteFixture fixture) : DefinitionMigrationContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteAuditTests(
    SqliteFixture fixture) : AuditContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteVerifyTests(
    SqliteFixture fixture) : VerifyContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteWatchTests(
    SqliteFixture fixture) : WatchContract(fixture), IClassFixture<SqliteFixture>;
