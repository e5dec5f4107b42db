namespace RepairWorkflows.Repairs.Drawings;

/// <summary>The looks of a picture: calm on a screen, and plain enough for a printer without colours.</summary>
internal static class SvgStyle
{
    /// <summary>The style sheet inside each picture.</summary>
    public const string Sheet =
        """
        text { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", Helvetica, sans-serif; }
        .paper { fill: #ffffff; }
        .heading { font-size: 22px; font-weight: 600; fill: #1f2d3d; }
        .byline { font-size: 12px; fill: #66788a; }
        .name { font-size: 14px; fill: #1f2d3d; }
        .limit-sign { fill: none; stroke: #2f7d57; stroke-width: 1.2; stroke-linecap: round; }
        .end { fill: #ffffff; stroke: #6b7c8d; stroke-width: 1.4; }
        .limit { font-size: 11px; fill: #2f6b4f; }
        .clause { font-size: 11px; fill: #7b8794; letter-spacing: 0.2px; }
        .box { stroke-width: 1.3; }
        .task .box { fill: #f2f7fd; stroke: #5b86b5; }
        .task .sign { stroke: #3f6fa3; }
        .notice .box { fill: #fdf8ec; stroke: #c39a45; }
        .notice .sign { stroke: #a57a20; }
        .clock .box { fill: #f0f8f3; stroke: #63a17f; }
        .clock .sign { stroke: #2f7d57; }
        .inside .box { fill: #f6f3fb; stroke: #8a74b5; }
        .inside .sign { stroke: #6b54a0; }
        .other .box { fill: #fafbfc; stroke: #93a1b0; }
        .other .sign { stroke: #6b7a8a; }
        .mark .box { fill: #3b4a5a; stroke: #3b4a5a; }
        .mark .name { fill: #ffffff; }
        .sign { fill: none; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
        .way { fill: none; stroke: #6b7c8d; stroke-width: 1.4; }
        .back .way { stroke: #b3643c; }
        .meanwhile .way { stroke-dasharray: 5 4; }
        .head { fill: #6b7c8d; }
        .back .head { fill: #b3643c; }
        .outcome { font-size: 11px; fill: #46586a; paint-order: stroke; stroke: #ffffff; stroke-width: 3px; }
        .back .outcome { fill: #94492a; }
        """;

    /// <summary>A sign of what a step is, 16 by 16; empty for none.</summary>
    public static string SignOf(CardKind kind) => kind switch
    {
        CardKind.Task =>
            "M8 2.5a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0 -5.6M2.5 14.5c0.4 -3.2 2.6 -4.6 5.5 -4.6s5.1 1.4 5.5 4.6",
        CardKind.Notice => "M2 4h12v9h-12zM2 4.4l6 4.8l6 -4.8",
        CardKind.Clock => "M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0 -12.4M8 4.6v3.6l2.4 1.6",
        CardKind.Inside => "M1.5 3h5v4h-5zM9.5 9h5v4h-5zM4 7v4h5.5",
        CardKind.Other => "M3 3h10v10h-10z",
        _ => "",
    };

    /// <summary>A small clock before a limit, 10 by 10.</summary>
    public const string Limit = "M5 1a4 4 0 1 1 0 8a4 4 0 1 1 0 -8M5 2.8v2.4l1.6 1";
}
