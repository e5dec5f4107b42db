using RepairWorkflows.Testing.Stores;

namespace RepairWorkflows.Persistence.Tests.Memory;

public sealed class MemoryCommitTests(MemoryFixture fixture) : CommitContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryConflictTests(
    MemoryFixture fixture) : ConflictContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryTimerTests(MemoryFixture fixture) : TimerContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryLatenessTests(
    MemoryFixture fixture) : LatenessContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryRuleTests(
    MemoryFixture fixture) : RuleContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryOutboxTests(MemoryFixture fixture) : OutboxContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryBookmarkTests(
    MemoryFixture fixture) : BookmarkContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryDefinitionTests(
    MemoryFixture fixture) : DefinitionContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryFindingTests(
    MemoryFixture fixture) : FindingContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryDefinitionRaceTests(
    MemoryFixture fixture) : DefinitionRaceContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryInstanceListTests(
    MemoryFixture fixture) : InstanceListContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryInstanceFilterTests(
    MemoryFixture fixture) : InstanceFilterContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryCaseTests(MemoryFixture fixture) : CaseContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryTechnicianTests(
    MemoryFixture fixture) : TechnicianContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryBoardTests(MemoryFixture fixture) : BoardContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryStartTests(MemoryFixture fixture) : StartContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryOwnTasksTests(MemoryFixture fixture)
    : OwnTasksContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryNumberTests(MemoryFixture fixture) : NumberContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryNotificationTests(
    MemoryFixture fixture) : NotificationContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryStationTests(
    MemoryFixture fixture) : StationContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemorySpecialCustomerTests(
    MemoryFixture fixture) : SpecialCustomerContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryEquipmentTests(
    MemoryFixture fixture) : EquipmentContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryComplaintTests(
    MemoryFixture fixture) : ComplaintContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryQuarantineTests(
    MemoryFixture fixture) : QuarantineContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryRepairCaseTests(
    MemoryFixture fixture) : RepairCaseContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryQueueTests(MemoryFixture fixture) : QueueContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryActivationTests(
    MemoryFixture fixture) : ActivationContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryTriggerTests(MemoryFixture fixture) : TriggerContract(fixture), IClassFixture<MemoryFixture>;

public sealed class MemoryDefinitionListTests(
    MemoryFixture fixture) : DefinitionListContract(fixture), IClassFixture<MemoryFixture>;
