using Bunit;
using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Forms;

public sealed class FieldNeedTests
{
    public sealed class GivenAFieldThatAnotherAnswerAsksFor : DashboardTest
    {
        private readonly IRenderedComponent<FormView> _form;

        public GivenAFieldThatAnotherAnswerAsksFor() => _form = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent)
            .Render<FormView>(form => form.Add(view => view.Draft, new FormDraft(AForm.Action("record-call")!)));

        [Fact]
        public void When_the_answer_is_open_then_the_label_says_if_it_applies() => Need.ShouldBe("按情况必填");

        [Theory]
        [InlineData("true", "必填")]
        [InlineData("false", "选填")]
        public void When_the_answer_is_given_then_the_label_says_so_at_once(string answer, string need)
        {
            _form.Find($"input[name=field-reached][value={answer}]").Change(answer);
            Need.ShouldBe(need);
        }

        private string Need => _form.Find("[data-field=promisedAt] .rw-need").TextContent;
    }

    public sealed class GivenAConfirmation : DashboardTest
    {
        private readonly FormDraft _draft = new(new Form(
            "x", [new() { Name = "tested", Kind = FieldKind.Boolean, IsRequired = true, MustBeTrue = true }]));

        private readonly IRenderedComponent<FormView> _form;

        public GivenAConfirmation() => _form = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent)
            .Render<FormView>(form => form.Add(view => view.Draft, _draft));

        [Fact]
        public void When_it_is_ticked_then_it_is_confirmed()
        {
            _form.Find("input[type=checkbox]").Change(true);
            _draft.Fields[0].Text.ShouldBe("true");
        }

        [Fact]
        public void When_it_is_ticked_by_mistake_then_it_can_be_taken_back()
        {
            _form.Find("input[type=checkbox]").Change(true);
            _form.Find("input[type=checkbox]").Change(false);
            _draft.Fields[0].Text.ShouldBe("");
        }
    }

    public sealed class GivenAHelpTextOfTheOwner
    {
        private readonly Words _words = new();

        [Theory]
        [InlineData("zh", "phone", "手机优先")]
        [InlineData("en", "phone", "Mobile, landline with area code, or 400/800")]
        [InlineData("en", "channel", null)]
        public void When_it_is_shown_then_only_in_the_owners_language(string language, string field, string? help)
        {
            _words.Speak(Languages.Find(language)!);
            _words.Help(new() { Name = field, Kind = FieldKind.Text, Description = "手机优先" }).ShouldBe(help);
        }
    }
}
