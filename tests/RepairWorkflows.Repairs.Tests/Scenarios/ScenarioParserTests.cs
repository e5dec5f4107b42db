using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Scenarios.Reading;

namespace RepairWorkflows.Repairs.Tests.Scenarios;

public static class ScenarioParserTests
{
    public sealed class GivenATitle
    {
        [Theory]
        [InlineData("# 派工单\nprocess: unified-report", "派工单")]
        [InlineData("\uFEFF## Slip #2 \r\nnonsense", "Slip #2")]
        [InlineData("process: unified-report\n\n  # Later\n# Note", "Later")]
        [InlineData("#\n# Note", null)]
        [InlineData("", null)]
        public void When_it_is_asked_for_then_it_is_the_first_comment_whatever_else_is_written(
            string text, string? title) => ScenarioParser.TitleOf(text).ShouldBe(title);
    }

    public sealed class GivenOneStoryInBothLanguages
    {
        private const string Chinese = """
            # 派工单
            流程：统一报修
            条款：S3.3、S3.7
            时间：2026-03-02 09:00
            时限：填写派工单 ＝ 10分钟
            假设
            客服员 报修：客户姓名 ＝ 王女士；类别 ＝ 水
            当
            ＋2分钟 客服员 判断轻重缓急：紧急程度 ＝ 急修；有偿服务 ＝ 是
            次日 08:30 老张（维修人员） 出发
            那么
            状态 ＝ 在途；时限 派人 计时中，09:00 到期；没有计时的时限
            客服主管 收到 时限已过 于 09:05（时限 ＝ 到场）；老张 没有收到 时限将到
            待办 签收派工单 归 维修人员；没有待办；没有待办 到场
            经过 有 签收；经过 没有 已归档；字段 最终收费 ＝ 300；字段 plan ＝ 无
            """;

        private const string English = """
            # 派工单
            process: Unified report
            clauses: S3.3, S3.7
            time: 2026-03-02 09:00
            limit: ticketing = 00:10:00
            given
            service-agent report: Customer name = 王女士; category = water
            when
            +2 min Service agent Triage: Urgency = Emergency; paid = yes
            next day 08:30 老张 (Technician) Set out
            then
            status = on-the-way; limit Technician sent running, due 09:00; no clock runs
            Service supervisor is told Limit passed at 09:05 (Clock = 到场); 老张 is not told clock.warned
            task Sign slip for technician; no task; no task Arrive on site
            timeline has action.sign-slip; timeline has no Order archived; field charged = 300; field plan = none
            """;

        [Fact]
        public void When_it_is_read_then_it_means_the_same()
        {
            var (chinese, english) = (Read(Chinese), Read(English));

            english.Clauses.ShouldBe(chinese.Clauses);
            english.Limits.ShouldBe(chinese.Limits);
            english.Start.ShouldBe(chinese.Start);
            english.Lines.Select(Meaning).ShouldBe(chinese.Lines.Select(Meaning));
            english.Lines.Count.ShouldBe(15);
        }

        // Of an expectation the text differs; lists in records are compared by what is in them.
        private static string Meaning(ScenarioLine line) => line switch
        {
            ScenarioLine.Act act => $"{act.Line} {act.At:O} {act.By.Name} {string.Join(',', act.By.Roles)} "
                + $"{act.Action} {act.Fields.ToJsonString()}",
            ScenarioLine.Expect { What: Expectation.Told told } expect =>
                $"{expect.Line} {told.Who.Name} {told.IsExpected} {Meaning(told.What)}",
            ScenarioLine.Expect { What: Expectation.Entry entry } expect =>
                $"{expect.Line} {entry.IsExpected} {Meaning(entry.What)}",
            ScenarioLine.Expect { What: Expectation.TaskFor task } expect =>
                $"{expect.Line} {task.Step} {task.Who?.Name}",
            ScenarioLine.Expect expect => $"{expect.Line} {expect.What}",
            _ => $"{line}",
        };

        private static string Meaning(Mention mention) =>
            $"{mention.Kind} {mention.At} {mention.Particulars.Count}";
    }

    public sealed class GivenWhatIsFilledIn
    {
        [Theory]
        [InlineData("Technician Finish repair: Materials = tap / 1 / 35、tape / 2",
            """{"materials":[{"name":"tap","quantity":1,"unitPrice":35},{"name":"tape","quantity":2}]}""")]
        [InlineData("Technician Agree charge: Amount = 80 元; Customer agreed = 是",
            """{"amount":80,"agreed":true}""")]
        [InlineData("Service agent Triage: Appointment = next day 10:00",
            """{"appointmentAt":"2026-03-03T02:00:00\u002B00:00"}""")]
        [InlineData("Service agent Triage: Note =", "{}")]
        public void When_it_is_read_then_it_is_what_the_api_takes(string line, string json)
        {
            var step = Read($"{AScenario.Head}{line}\nthen\nno task").Lines.OfType<ScenarioLine.Act>().Last();
            step.Fields.ToJsonString().ShouldBe(json);
        }

        [Fact]
        public void When_a_report_leaves_things_out_then_it_says_what_reports_usually_say()
        {
            var report = (ScenarioLine.Act)Read($"{AScenario.Head}then\nno task").Lines[0];
            report.Fields.Select(field => field.Key).ShouldBe(UsualReport.Fields.Keys, ignoreOrder: true);
            report.By.Name.ShouldBe("service-agent");
            report.By.Roles.ShouldBe([Role.ServiceAgent]);
        }

        [Fact]
        public void When_a_name_is_introduced_then_it_is_somebody_from_then_on()
        {
            var scenario = Read($"{AScenario.Head}Zhang (technician, engineering-supervisor) Sign slip\nZhang Set out\n"
                + "then\nno task");
            var acts = scenario.Lines.OfType<ScenarioLine.Act>().Skip(1).ToList();
            acts.Select(act => act.By.Name).ShouldBe(["Zhang", "Zhang"]);
            acts[1].By.Roles.ShouldBe([Role.Technician, Role.EngineeringSupervisor]);
            acts[1].Action.ShouldBe("set-out");
        }
    }

    private static Scenario Read(string text)
    {
        var reading = ScenarioParser.Parse(text, AScenario.Site);
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario!;
    }
}
