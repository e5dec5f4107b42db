using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Stores;

namespace RepairWorkflows.Persistence.Tests.Stores;

public sealed class UnreadableCaseTests
{
    [Fact]
    public void When_an_orders_document_is_broken_then_its_instance_is_set_aside_with_the_reason()
    {
        var id = ABurst.NewId();
        var header = new InstanceHeader
        {
            Id = id,
            DefinitionId = "unified-report",
            DefinitionVersionId = "v1",
            DefinitionVersion = 1,
            Status = InstanceStatus.Suspended,
            CreatedAt = ABurst.At,
            UpdatedAt = ABurst.At,
        };
        var broken = new StoredCase(ACase.Order(id) with { Document = "{" }, [], [], 0);

        var loaded = new LoadedInstance(new StoredInstance(header, default, 3, null, null), broken)
            .ToInstance(Rules.Shipped);

        loaded.Companion.ShouldBeNull();
        loaded.QuarantineReason.ShouldNotBeNullOrEmpty();
        loaded.Version.ShouldBe(3);
    }
}
