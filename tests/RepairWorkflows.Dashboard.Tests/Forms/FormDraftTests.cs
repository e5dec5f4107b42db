using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Dashboard.Tests.Forms;

public sealed class FormDraftTests
{
    private static readonly Moments Moments =
        new(new Words(), new FakeTimeProvider(AnOrder.Now), Options.Create(new SiteOptions()));

    public sealed class GivenAFormWithATable
    {
        private readonly FormDraft _draft = new(AForm.Action("finish-repair")!);

        [Fact]
        public void When_it_is_filled_in_then_each_value_goes_as_its_kind()
        {
            _draft.Find("work")!.Text = "new hose";
            _draft.Find("tested")!.Text = "true";
            _draft.Find("cost")!.Text = "12.50";
            var table = _draft.Find("materials")!;
            table.AddRow();
            table.Rows[0][0].Text = "hose";
            table.Rows[0][1].Text = "2";
            DraftJson.Of(_draft, Moments).ToJsonString().ShouldBe(
                """{"work":"new hose","tested":true,"materials":[{"name":"hose","quantity":2}],"cost":12.50}""");
        }

        [Fact]
        public void When_nothing_is_filled_in_then_nothing_is_sent()
        {
            _draft.Find("materials")!.AddRow();
            DraftJson.Of(_draft, Moments).Count.ShouldBe(0);
        }

        [Fact]
        public void When_a_number_is_none_then_it_goes_as_typed()
        {
            _draft.Find("cost")!.Text = "twelve";
            DraftJson.Of(_draft, Moments).ToJsonString().ShouldBe("""{"cost":"twelve"}""");
        }

        [Fact]
        public void When_a_cell_is_wrong_then_the_error_stands_at_the_cell()
        {
            var table = _draft.Find("materials")!;
            table.AddRow();
            table.AddRow();
            _draft.Show([new FieldError("materials[1].quantity", "field.required", "missing")], error => error.Message);
            table.Rows[1][1].Error.ShouldBe("missing");
        }

        [Fact]
        public void When_a_row_is_taken_out_then_errors_find_the_rows_that_are_left()
        {
            var table = _draft.Find("materials")!;
            table.AddRow();
            table.AddRow();
            table.RemoveRow(0);
            table.Rows[0][0].Path.ShouldBe("materials[0].name");
        }

        [Fact]
        public void When_it_is_sent_again_then_the_errors_of_before_are_gone()
        {
            _draft.Show([new FieldError("work", "field.required", "missing")], error => error.Message);
            _draft.Show([], error => error.Message);
            _draft.ErrorCount.ShouldBe(0);
        }
    }

    public sealed class GivenAFieldOfEachKind
    {
        [Fact]
        public void When_an_instant_is_typed_then_it_is_meant_in_the_sites_time_zone() =>
            Moments.Parse("2026-03-10T16:00").ShouldBe(new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero));

        [Fact]
        public void When_an_instant_cannot_be_read_then_the_text_goes_as_typed()
        {
            var draft = new FormDraft(new Form("x", [new() { Name = "at", Kind = FieldKind.Instant }]));
            draft.Find("at")!.Text = "soon";
            DraftJson.Of(draft, Moments).ToJsonString().ShouldBe("""{"at":"soon"}""");
        }
    }
}
