using Bunit;
using RepairWorkflows.Dashboard.OrderDetail;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.OrderDetail;

public sealed class LongTextTests
{
    public sealed class GivenALongText : DashboardTest
    {
        private readonly IRenderedComponent<LongText> _text;

        public GivenALongText() => _text = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent)
            .Render<LongText>(text => text.Add(part => part.Text, new string('漏', 401)));

        [Fact]
        public void When_it_is_shown_then_it_is_cut_and_says_that_there_is_more()
        {
            _text.Find("p").ClassList.ShouldContain("cut");
            _text.Find("button").TextContent.ShouldBe("展开全文");
        }

        [Fact]
        public void When_the_whole_is_asked_for_then_it_is_there()
        {
            _text.Find("button").Click();
            _text.Find("p").ClassList.ShouldNotContain("cut");
            _text.Find("button").GetAttribute("aria-expanded").ShouldBe("true");
        }
    }

    public sealed class GivenAShortText : DashboardTest
    {
        [Fact]
        public void When_it_is_shown_then_there_is_nothing_to_ask_for() =>
            ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent)
                .Render<LongText>(text => text.Add(part => part.Text, "漏水"))
                .FindAll("button, .cut").ShouldBeEmpty();
    }
}
