using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>How a resident is answered, in stable words, and whom each way reaches.</summary>
internal static class AnswerChannels
{
    /// <summary>By telephone; takes a number.</summary>
    public const string Phone = "phone";

    /// <summary>At the door; takes a unit.</summary>
    public const string Visit = "visit";

    /// <summary>In writing; takes a unit.</summary>
    public const string Letter = "letter";

    /// <summary>On the board, for whoever it was.</summary>
    public const string NoticeBoard = "notice-board";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Words { get; } = [Phone, Visit, Letter, NoticeBoard];

    /// <summary>Whether there is a way to the resident in person.</summary>
    public static bool IsReachable(RepairReport report) =>
        Words.Any(channel => channel != NoticeBoard && Reaches(channel, report));

    /// <summary>Whether the way leads to whoever gave the feedback.</summary>
    public static bool Reaches(string channel, RepairReport report) => channel switch
    {
        Phone => report.Phone.Length > 0,
        Visit or Letter => report.Unit.Length > 0,
        _ => true,
    };
}
