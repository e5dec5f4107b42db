using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Dashboard.Tests.Forms;

public static class FormWordsTests
{
    public sealed class GivenAChoiceOfPeople
    {
        private static readonly FormField Technician = new()
        {
            Name = "technician",
            Kind = FieldKind.Choice,
            Choices = ["zhangwei"],
            ChoiceNames = new Dictionary<string, string> { ["zhangwei"] = "张伟 (zhangwei)" },
        };

        [Fact]
        public void When_one_is_shown_then_it_is_by_name() =>
            new Words().Choice(Technician, "zhangwei").ShouldBe("张伟 (zhangwei)");

        [Theory]
        [InlineData(false, "留空则为本人")]
        [InlineData(true, "由谁负责维修")]
        public void When_it_is_explained_then_it_agrees_with_whether_it_is_required(bool isRequired, string help) =>
            new Words().Help(Technician with { IsRequired = isRequired }).ShouldBe(help);
    }

    public sealed class GivenAChoiceOfWords
    {
        [Fact]
        public void When_one_is_shown_then_it_is_in_the_language_of_the_user() =>
            new Words().Choice(new() { Name = "urgency", Kind = FieldKind.Choice }, "urgent").ShouldBe("紧急");
    }
}
