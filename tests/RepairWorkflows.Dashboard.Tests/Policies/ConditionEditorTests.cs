using Bunit;
using RepairWorkflows.Dashboard.Policies;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Policies;

public sealed class ConditionEditorTests : DashboardTest
{
    [Fact]
    public void When_a_word_is_not_known_any_more_then_it_is_shown_as_it_is_with_what_is_wrong_beside_it()
    {
        var draft = new PolicyDraft(new ClockPolicy
        {
            Name = "old", Length = ClockLength.OfWall(TimeSpan.FromHours(1)), Stages = [ClockStage.At(100)],
            PausesOn = ["action.arrive", "action.wait"],
        });
        draft.Show([("pausesOn[1]", "规则不能等待 action.wait。")]);

        var list = ADashboardFor(AServiceDay.Desk(), Role.ProcessOwner)
            .Open<ConditionEditor>(("Draft", draft), ("List", draft.Conditions[2]));

        list.FindAll("[data-error]").ShouldHaveSingleItem();
        list.Find("[data-word='action.wait'] [data-error]").TextContent.ShouldBe("规则不能等待 action.wait。");
        list.Find("[data-word='action.arrive']").TextContent.Trim().ShouldBe("到场");
    }
}
