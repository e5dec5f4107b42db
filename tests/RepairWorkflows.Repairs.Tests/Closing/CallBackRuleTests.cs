using RepairWorkflows.Repairs.Closing;

namespace RepairWorkflows.Repairs.Tests.Closing;

/// <summary>Who is called back after an order.</summary>
public sealed class CallBackRuleTests
{
    [Theory]
    [InlineData("never", null, false)]
    [InlineData("never", 1, false)]
    [InlineData("unless-rated", null, true)]
    [InlineData("unless-rated", 1, false)]
    [InlineData("always", null, true)]
    [InlineData("always", 5, true)]
    public void When_the_drawing_says_whom_then_marks_matter_only_where_it_says_so(
        string rule, int? overall, bool isCalled) =>
        CallBackRule.Asks(rule, new Evaluation { Overall = overall, By = "agent", At = default }).ShouldBe(isCalled);

    [Fact]
    public void When_nobody_was_asked_for_marks_then_the_customer_is_called_as_one_who_gave_none() =>
        CallBackRule.Asks(CallBackRule.UnlessRated, null).ShouldBeTrue();
}
