using System.Text.Json.Nodes;

namespace RepairWorkflows.Walkthrough.Stories;

/// <summary>What operators do about each step when nothing is out of the ordinary.</summary>
internal static class OrdinaryCourse
{
    private const string Agent = "service-agent";
    private const string Technician = "technician";

    /// <summary>By step; an escalation by step and role.</summary>
    public static IReadOnlyDictionary<string, Choice> Choices { get; } = new Dictionary<string, Choice>
    {
        ["triage"] = new("triage", Agent, Minutes(1)) { Fields = Triage },
        ["write-ticket"] = new("write-ticket", Agent, Minutes(1)),
        ["notify-engineering"] = new("acknowledge-notice", "engineering-supervisor", TimeSpan.FromSeconds(30)),
        ["sign-slip"] = new("sign-slip", Technician, Minutes(2)),
        ["set-out"] = new(
            "set-out", Technician, Minutes(1))
        { NotBefore = scene => scene.Order.AppointmentAt?.AddMinutes(-15) },
        ["arrive"] = new(
            "arrive", Technician, Minutes(9))
        { NotBefore = scene => scene.Order.AppointmentAt?.AddMinutes(-3) },
        ["agree-new-time"] = new("agree-new-time", Agent, Minutes(3)) { Fields = NewTime },
        ["customer-call"] = new("record-call", Agent, Minutes(2)) { Fields = scene => Call(scene, reached: true) },
        ["compare"] = new("compare", Technician, Minutes(3)) { Fields = _ => new() { ["matches"] = true } },
        ["agree-charge"] = new("agree-charge", Technician, Minutes(4)) { Fields = _ => Agreed("180.00") },
        ["out-of-scope"] = new("settle-out-of-scope", "engineering-supervisor", Minutes(4)) { Fields = _ => Settled() },
        ["confirm-plan"] = new("confirm-plan", Technician, Minutes(3)) { Fields = _ => Plan() },
        ["repair"] = new("finish-repair", Technician, Minutes(35)) { Fields = _ => Repaired() },
        ["ask-reason"] = new("record-reason", Agent, Minutes(10)) { Fields = scene => Reason(scene, serious: false) },
        ["inform-customer"] = new("inform-customer", Agent, Minutes(5)) { Fields = _ => new() { ["reached"] = true } },
        ["escalation:service-supervisor"] = new("resolve-escalation", null, Minutes(20)) { Fields = _ => Resolution() },
        ["escalation:project-manager"] = new("resolve-escalation", null, Minutes(45)) { Fields = _ => Resolution() },
        ["acceptance"] = new("accept", Agent, Minutes(6)),
        ["evaluate"] = new("evaluate", Agent, Minutes(5)) { Fields = _ => Evaluation() },
        ["sign-refusal"] = new("sign-refusal", Technician, Minutes(8)) { Fields = _ => Refusal() },
    };

    public static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);

    public static JsonObject Call(Scene scene, bool reached) => reached
        ? new()
        {
            ["reached"] = true,
            ["apologised"] = true,
            ["promisedAt"] = scene.InMinutes(
            30),
            ["note"] = "已致歉，客户理解"
        }
        : new() { ["reached"] = false, ["note"] = "电话无人接听" };

    public static JsonObject Reason(Scene scene, bool serious) => new()
    {
        ["reason"] = serious ? "墙体裂缝扩大，需结构加固单位到场" : "所需配件缺货，供应商次日送到",
        ["serious"] = serious,
        ["expectedAt"] = scene.InMinutes(24 * 60),
    };

    private static JsonObject Triage(Scene scene)
    {
        var fields = new JsonObject { ["urgency"] = scene.Urgency };
        if (scene.WantedAt is { } wanted && scene.Urgency != "emergency")
        {
            fields["appointmentAt"] = wanted.UtcDateTime.ToString("O");
        }

        return fields;
    }

    private static JsonObject NewTime(Scene scene) =>
        new() { ["newTime"] = scene.InMinutes(120), ["apologised"] = true, ["note"] = "客户同意改约" };

    private static JsonObject Agreed(string amount) =>
        new() { ["agreed"] = true, ["amount"] = decimal.Parse(amount, null), ["consentBy"] = "业主本人，现场口头同意" };

    private static JsonObject Settled() =>
        new() { ["agreed"] = true, ["amount"] = 320.50m, ["note"] = "非管理部维修项目，报价已获业主同意" };

    private static JsonObject Plan() => new() { ["plan"] = "关阀泄压，更换损坏件，试运行十分钟", ["customerAgreed"] = true };

    private static JsonObject Repaired() => new()
    {
        ["work"] = "更换损坏件并清理现场",
        ["tested"] = true,
        ["materials"] = new JsonArray(new JsonObject { ["name"] = "四分角阀", ["quantity"] = 1, ["unitPrice"] = 28.00m }),
    };

    private static JsonObject Resolution() => new() { ["resolution"] = "已协调外部单位，次日上午进场" };

    private static JsonObject Evaluation() =>
        new() { ["overall"] = 5, ["arrivalSpeed"] = 4, ["service"] = 5, ["comment"] = "师傅很耐心" };

    private static JsonObject Refusal() => new() { ["reason"] = "业主不同意收费，已提醒考虑成熟后再报修" };
}
