using Bunit;
using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Engine;
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
        public void When_the_answer_is_open_then_the_label_says_on_which_it_hangs() => Need.ShouldBe("联系上时必填");

        [Theory]
        [InlineData("agree-charge", "amount", "同意时必填", "needed when agreed")]
        [InlineData("confirm-plan", "reason", "不同意时必填", "needed when refused")]
        [InlineData("compare", "foundItem", "不一致时必填", "needed when it differs")]
        [InlineData("report-late", "reason", "必填", "required")]
        [InlineData("report-late", "expectedAt", "选填", "optional")]
        public void When_no_answer_is_given_yet_then_each_form_says_so(
            string action, string field, string chinese, string english)
        {
            var draft = new FormDraft(AForm.Action(action)!);
            var words = new Words();
            draft.NeedText(draft.Find(field)!, words).ShouldBe(chinese);
            words.Speak(Languages.English);
            draft.NeedText(draft.Find(field)!, words).ShouldBe(english);
        }

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

    public sealed class GivenAFormThatWasRefused : DashboardTest
    {
        private readonly FormDraft _draft = new(AForm.Action("finish-repair")!);

        private readonly IRenderedComponent<FormView> _form;

        public GivenAFormThatWasRefused()
        {
            var table = _draft.Find("materials")!;
            table.AddRow();
            _draft.Show(
                [Missing("work"), Missing("tested"), Missing("materials[0].name")], error => error.Message);
            _form = ADashboardFor(AServiceDay.Desk(), Role.Technician)
                .Render<FormView>(form => form.Add(view => view.Draft, _draft));
        }

        [Fact]
        public void When_a_field_is_answered_then_its_error_goes_and_the_others_stay()
        {
            _form.Find("[data-field=work] textarea").Change("new hose");
            _form.FindAll("[data-field=work] .rw-error").ShouldBeEmpty();
            _form.Find(".rw-alert").TextContent.ShouldContain("有 2 处需要修改。");
        }

        [Fact]
        public void When_all_are_answered_then_nothing_is_said_to_be_wrong()
        {
            _form.Find("[data-field=work] textarea").Change("new hose");
            _form.Find("input[name=field-tested][value=true]").Change("true");
            _form.Find("[data-field='materials[0].name'] textarea, [data-field='materials[0].name'] input")
                .Change("hose");
            _form.FindAll(".rw-error, .rw-alert").ShouldBeEmpty();
        }

        private static FieldError Missing(string field) => new(field, "field.required", "必填。");
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
