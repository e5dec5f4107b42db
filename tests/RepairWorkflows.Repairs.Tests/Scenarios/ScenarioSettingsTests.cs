using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Scenarios.Reading;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Scenarios;

/// <summary>The site of scenarios has equipment, and those plans of rounds that a scenario speaks of.</summary>
public static class ScenarioSettingsTests
{
    private const string Plans = "[水泵房日检] no task\n[1号空压机周检] no task\n[Elevator-Monthly] no task";

    public sealed class GivenAScenarioThatSpeaksOfRounds
    {
        [Fact]
        public void When_its_site_is_made_then_a_server_would_start_with_it()
        {
            var site = SiteOf(Plans);

            EquipmentCheck.Require(site).ShouldBeTrue();
            InspectionPlanCheck.Require(site).ShouldBeTrue();
            site.Equipment.Select(piece => piece.Class).ShouldBe(["critical", "important", "ordinary"]);
            site.InspectionPlans.Select(plan => plan.Id)
                .ShouldBe(["pump-room-daily", "compressor-weekly", "elevator-monthly"]);
        }

        [Fact]
        public void When_its_site_is_made_then_the_rounds_begin_on_its_own_first_day() =>
            SiteOf(Plans).InspectionPlans.ShouldAllBe(plan => plan.From == new DateOnly(2026, 10, 8));

        [Fact]
        public void When_it_speaks_of_one_plan_then_the_others_make_no_rounds()
        {
            SiteOf("[水泵房日检] no task").InspectionPlans.ShouldHaveSingleItem().Name.ShouldBe("水泵房日检");
            SiteOf("no task").InspectionPlans.ShouldBeEmpty();
        }

        [Fact]
        public void When_its_author_looks_things_up_then_the_manual_has_all_of_them()
        {
            var manual = File.ReadAllText(Path.GetFullPath(Path.Combine(
                ShippedDefinitions.PathOf("unified-report"), "..", "..", "..", "docs", "scenarios.md")));
            var site = SiteOf(Plans);

            site.Equipment.ShouldAllBe(piece => manual.Contains($"| `{piece.Id}` {piece.Name} | {piece.Class} · "));
            site.InspectionPlans.ShouldAllBe(plan => manual.Contains($"| `{plan.Id}` {plan.Name} | ")
                && manual.Contains($"{plan.At:HH:mm} | {string.Join('、', plan.Checklist)} | `{plan.FaultProcess}` |"));
        }
    }

    public sealed class GivenTheNameOfARound
    {
        [Theory]
        [InlineData("[水泵房日检]", "水泵房日检")]
        [InlineData("[pump-room-daily]", "水泵房日检")]
        [InlineData("[pump-room-daily 10-08]", "水泵房日检 2026-10-08")]
        [InlineData("[水泵房日检 2026-10-09]", "水泵房日检 2026-10-09")]
        public void When_it_is_read_then_it_is_that_of_a_day_or_the_latest_of_its_plan(string written, string meant) =>
            Read($"{written} no task\nno task").Lines.OfType<ScenarioLine.Expect>()
                .Select(line => line.Order).ShouldBe([meant, meant]);

        [Theory]
        [InlineData("[水泵房月检]", ScenarioErrors.OrderUnknown)]
        [InlineData("[水泵房日检 13-45]", ScenarioErrors.TimeMalformed)]
        public void When_there_is_no_such_plan_or_day_then_that_is_told_with_its_line(string written, string code)
        {
            var problem = ScenarioParser.Parse(Text($"{written} no task"), AScenario.Site)
                .Problems.ShouldHaveSingleItem();
            (problem.Line, problem.Code).ShouldBe((7, code));
        }

        [Fact]
        public void When_an_order_was_reported_under_it_then_that_order_is_meant()
        {
            var story = Read("no task", "[水泵房日检] Service agent report\n");

            story.Lines.OfType<ScenarioLine.Expect>().Single().Order.ShouldBe("水泵房日检");
            story.Plans.ShouldBeEmpty();
        }
    }

    private static SiteOptions SiteOf(string expectations)
    {
        var site = new SiteOptions();
        ScenarioSettings.Fill(site, Read(expectations));
        return site;
    }

    private static Scenario Read(string expectations, string report = "Service agent report\n")
    {
        var reading = ScenarioParser.Parse(Text(expectations, report), AScenario.Site);
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario!;
    }

    private static string Text(string expectations, string report = "Service agent report\n") =>
        $"# Title\nprocess: unified-report\ntime: 2026-10-08 09:00\ngiven\n{report}then\n{expectations}";
}
