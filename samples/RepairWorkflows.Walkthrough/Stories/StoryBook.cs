using static RepairWorkflows.Walkthrough.Stories.OrdinaryCourse;

namespace RepairWorkflows.Walkthrough.Stories;

/// <summary>The stories the index of reports tells, by name.</summary>
internal static class StoryBook
{
    private const string Agent = "service-agent";
    private const string Technician = "technician";

    public static IReadOnlyDictionary<string, Story> Stories { get; } = new Dictionary<string, Story>
    {
        ["ordinary"] = new(),
        ["missed-ticket"] = new()
        {
            Turns = Told(("write-ticket", 1, new("write-ticket", Agent, Minutes(7)))),
            Breaches = ["ticketing"],
        },
        ["late-arrival"] = new()
        {
            Turns = Told(
                ("arrive", 1, new("arrive", Technician, Minutes(38))),
                ("customer-call", 1, new(
                    "record-call", Agent, Minutes(1))
                { Fields = scene => Call(scene, reached: false) })),
            Breaches = ["arrival-notice"],
        },
        ["said-late"] = new() { Turns = SaidLate() },
        ["cannot-come"] = new() { Turns = CannotCome() },
        ["different-item"] = new()
        {
            Turns = Told(
                ("compare", 1, Found("实际为台盆下水管开裂", "water")), ("repair", 1, ChargedRepair(180m))),
        },
        ["charge-refused"] = new() { Turns = ChargeRefused(), EndsAs = "closed-unrepaired" },
        ["out-of-scope"] = new()
        {
            Turns = Told(
                ("compare", 1, Found("业主自购净水器漏水", "appliance", outOfScope: true)),
                ("repair", 1, ChargedRepair(320.50m))),
        },
        ["rework"] = new() { Turns = Rework() },
        ["overrun"] = new() { Turns = Overrun(), Breaches = ["same-day"] },
        ["serious"] = new() { Turns = Serious(), Breaches = ["same-day"] },
    };

    private static Dictionary<(string, int), Choice> Told(params (string Step, int Attempt, Choice Choice)[] turns) =>
        turns.ToDictionary(turn => (turn.Step, turn.Attempt), turn => turn.Choice);

    private static Dictionary<(string, int), Choice> SaidLate() => Told(
        ("arrive", 1, new("report-late", Technician, Minutes(6))
        {
            Fields = scene => new() { ["reason"] = "上一户维修超时", ["expectedAt"] = scene.InMinutes(30) },
        }),
        ("arrive", 2, new("arrive", Technician, Minutes(30)) { Following = ("customer-call", 1) }));

    private static Dictionary<(string, int), Choice> CannotCome() => Told(
        ("arrive", 1, new("cannot-come", Technician, Minutes(8))
        {
            Fields = _ => new() { ["reason"] = "另有急修，当班人员全部外出" },
        }));

    private static Choice Found(string item, string category, bool outOfScope = false) =>
        new("compare", Technician, Minutes(4))
        {
            Fields = _ => new()
            {
                ["matches"] = false,
                ["foundItem"] = item,
                ["outOfScope"] = outOfScope,
                ["category"] = category,
            },
        };

    private static Dictionary<(string, int), Choice> ChargeRefused() => Told(
        ("compare", 1, Found("热水器内胆腐蚀，已过保修期", "appliance")),
        ("agree-charge", 1, new("agree-charge", Technician, Minutes(6))
        {
            Fields = _ => new() { ["agreed"] = false, ["amount"] = 460m, ["note"] = "业主表示自行联系厂家" },
        }),
        ("sign-refusal", 2, new("sign-refusal", "engineering-supervisor", Minutes(15))));

    private static Dictionary<(string, int), Choice> Rework() => Told(
        ("acceptance", 1, new("reject", Agent, Minutes(7))
        {
            Fields = _ => new() { ["reason"] = "修后仍然断断续续，要求重修" },
        }),
        ("repair", 2, OrdinaryCourse.Choices["repair"]));

    private static Dictionary<(string, int), Choice> Overrun() => Told(
        ("repair", 1, NotToday("配件缺货", serious: false)),
        ("repair", 2, DoneAfterInforming()));

    private static Dictionary<(string, int), Choice> Serious() => Told(
        ("repair", 1, NotToday("裂缝贯穿承重墙", serious: true)),
        ("repair", 2, DoneAfterInforming()),
        ("ask-reason", 1, new("record-reason", Agent, Minutes(6)) { Fields = scene => Reason(scene, serious: true) }),
        ("escalation:service-supervisor", 1, new("escalate", null, Minutes(15))
        {
            Fields = _ => new() { ["reason"] = "客服与工程均无法协调加固单位" },
        }),
        ("escalation:project-manager", 1, OrdinaryCourse.Choices["escalation:project-manager"]));

    private static Choice DoneAfterInforming() => OrdinaryCourse.Choices["repair"] with
    {
        Following = ("inform-customer", 2),
        NotBefore = scene => scene.Order.Clocks.LastOrDefault(
            clock => clock.Policy == "same-day")?.DueAt?.AddMinutes(30),
    };

    private static Choice ChargedRepair(decimal cost) => OrdinaryCourse.Choices["repair"] with
    {
        Fields = scene =>
        {
            var fields = OrdinaryCourse.Choices["repair"].Fields(scene);
            fields["cost"] = cost;
            return fields;
        },
    };

    private static Choice NotToday(string reason, bool serious) => new("not-today", Technician, Minutes(40))
    {
        Fields = scene => new()
        {
            ["reason"] = reason,
            ["serious"] = serious,
            ["expectedAt"] = scene.InMinutes(
            24 * 60)
        },
    };
}
