namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>The words of the language itself, Chinese and English side by side.</summary>
internal static class ScenarioWords
{
    /// <summary>The order that came from another one.</summary>
    public const string NewOrder = "new order";

    public static Vocabulary Sections { get; } = new Vocabulary()
        .Add("given", "假设").Add("when", "当").Add("then", "那么");

    public static Vocabulary Headers { get; } = new Vocabulary()
        .Add("process", "流程").Add("clauses", "条款", "clause").Add("time", "时间").Add("limit", "时限");

    public static Vocabulary Report { get; } = new Vocabulary().Add("report", "报修");

    /// <summary>What the order is called that came from another one, without being reported.</summary>
    public static Vocabulary Follower { get; } = new Vocabulary().Add(NewOrder, "新单");

    public static Vocabulary Openings { get; } = new Vocabulary()
        .Add("status", "状态").Add("limit", "时限").Add("no clock runs", "没有计时的时限")
        .Add("task", "待办").Add("no task", "没有待办").Add("timeline", "经过").Add("field", "字段")
        .Add("refused", "拒绝");

    public static Vocabulary Clocks { get; } = new Vocabulary()
        .Add(nameof(ExpectedClock.Breached), "超时")
        .Add(nameof(ExpectedClock.Met), "已满足", "按时", "on time")
        .Add(nameof(ExpectedClock.Running), "计时中")
        .Add(nameof(ExpectedClock.OnHold), "暂停", "on hold")
        .Add(nameof(ExpectedClock.NotStarted), "未开始", "not started")
        .Add(nameof(ExpectedClock.NotApplicable), "不适用", "not applicable")
        .Add(nameof(ExpectedClock.Replaced), "已改期");

    public static Vocabulary Hearing { get; } = new Vocabulary()
        .Add("is told", "收到", "hears").Add("is not told", "没有收到", "hears nothing of");

    public static Vocabulary Having { get; } = new Vocabulary()
        .Add("has", "有").Add("has no", "没有");

    public static Vocabulary For { get; } = new Vocabulary().Add("for", "归");

    public static Vocabulary Nothing { get; } = new Vocabulary().Add("none", "无");

    public static Vocabulary Answers { get; } = new Vocabulary()
        .Add("yes", "是", "true").Add("no", "否", "false");

    /// <summary>What may stand before a time, and means nothing: <c>于 09:05</c>, <c>, due 09:20</c>.</summary>
    public static Vocabulary Fillers { get; } = new Vocabulary()
        .Add("at", "于", ",", "until", "至", "due", "到期", "since");
}
