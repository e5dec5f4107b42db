using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Tests.Actions;

public sealed class ActionCatalogueTests
{
    [Fact]
    public void When_actions_are_listed_then_every_one_there_is_has_its_place()
    {
        var there = typeof(RepairAction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RepairAction)));

        ActionCatalogue.All.Select(action => action.GetType()).ShouldBe(there, ignoreOrder: true);
    }

    [Fact]
    public void When_actions_are_listed_then_each_has_a_name_of_its_own() =>
        ActionCatalogue.All.Select(action => action.Name).ShouldBeUnique();

    [Fact]
    public void When_roles_are_named_then_they_exist() =>
        ActionCatalogue.All.SelectMany(action => action.Roles).Except(Role.All).ShouldBeEmpty();
}
