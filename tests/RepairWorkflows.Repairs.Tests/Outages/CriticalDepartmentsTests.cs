using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Outages;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Tests.Outages;

public sealed class CriticalDepartmentsTests
{
    [Fact]
    public void When_the_site_lists_none_then_they_are_those_of_the_document() =>
        Of().All.ShouldBe(
            ["intensive-care", "haemodialysis", "surgical-intensive-care", "blood-bank", "operating-theatre"]);

    [Fact]
    public void When_the_site_lists_its_own_then_they_are_those_and_forms_offer_them_by_name()
    {
        var departments = Of("blood-bank", "急诊科");

        var field = departments.WithChoices(new RecordDepartmentNoticeAction().Fields, outage: null)
            .Single(field => field.Name == CriticalDepartments.FieldName);

        (field.Kind, field.IsRequired).ShouldBe((FieldKind.Choice, true));
        field.Choices.ShouldBe(["blood-bank", "急诊科"]);
        field.ChoiceNames.ShouldHaveSingleItem().Key.ShouldBe("急诊科"); // a shipped word has its text
    }

    [Fact]
    public void When_an_outage_has_its_own_then_its_form_offers_those()
    {
        var outage = new Outage { Utility = "power", CriticalDepartments = ["blood-bank", "透析室"] };

        Of("急诊科").WithChoices(new RecordDepartmentNoticeAction().Fields, outage)
            .Single(field => field.Name == CriticalDepartments.FieldName)
            .Choices.ShouldBe(["blood-bank", "透析室"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("急诊科\n夜班")]
    [InlineData("blood-bank")]
    public void When_one_is_no_name_or_there_twice_then_the_site_makes_no_sense(string second)
    {
        var site = new SiteOptions { CriticalDepartments = { "blood-bank", second } };

        Should.Throw<InvalidOperationException>(() => ClockRulesReader.Read(site))
            .Message.ShouldContain("CriticalDepartments[1]");
    }

    private static CriticalDepartments Of(params string[] names)
    {
        var site = new SiteOptions();
        Array.ForEach(names, site.CriticalDepartments.Add);
        return new CriticalDepartments(Options.Create(site));
    }
}
