using MudBlazor;

namespace RepairWorkflows.Dashboard.Shell;

/// <summary>Colours and type: paper and ink, one deep green, vermilion for what is late.</summary>
internal static class DashboardTheme
{
    // System fonts: nothing is fetched from elsewhere, and Chinese falls back to what the machine has.
    private static readonly string[] Fonts =
    [
        "system-ui", "-apple-system", "Segoe UI", "Roboto", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI",
        "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "sans-serif",
    ];

    private static readonly PaletteLight Light = new()
    {
        Primary = "#0f5754",
        Secondary = "#6b5836",
        Background = "#f3f4f0",
        Surface = "#ffffff",
        AppbarBackground = "#0f3f3e",
        AppbarText = "#f2f6f3",
        DrawerBackground = "#fafaf7",
        DrawerText = "#26363a",
        DrawerIcon = "#4a5c60",
        TextPrimary = "#1b282c",
        TextSecondary = "#55646a",
        LinesDefault = "#dcdfd8",
        TableLines = "#e4e7e0",
        LinesInputs = "#a9b3b1",
        Error = "#b3241c",
        Warning = "#965400",
        Success = "#22693f",
        Info = "#1c5a88",
        ActionDefault = "#4a5c60",
    };

    private static readonly PaletteDark Dark = new()
    {
        Primary = "#78c6bd",
        PrimaryContrastText = "#0d2423",
        Secondary = "#cdb98d",
        Background = "#12181a",
        Surface = "#1a2224",
        AppbarBackground = "#0d2423",
        AppbarText = "#e3eae7",
        DrawerBackground = "#151c1e",
        DrawerText = "#dbe3e1",
        DrawerIcon = "#a3b2b1",
        TextPrimary = "#e2e9e7",
        TextSecondary = "#a0afae",
        LinesDefault = "#2c383a",
        TableLines = "#283335",
        LinesInputs = "#55666a",
        Error = "#ff8c7f",
        Warning = "#efb45a",
        Success = "#7fd0a0",
        Info = "#86bdea",
        ActionDefault = "#a3b2b1",
    };

    private static readonly Typography Type = new()
    {
        Default = new DefaultTypography
        {
            FontFamily = Fonts, FontSize = ".9375rem", LineHeight = "1.6", LetterSpacing = "normal",
        },
        Button = new ButtonTypography
        {
            FontFamily = Fonts, FontSize = ".9375rem", FontWeight = "600", LetterSpacing = "normal",
            TextTransform = "none",
        },
        Body1 = new Body1Typography
        {
            FontFamily = Fonts, FontSize = ".9375rem", LineHeight = "1.6", LetterSpacing = "normal",
        },
        Body2 = new Body2Typography
        {
            FontFamily = Fonts, FontSize = ".875rem", LineHeight = "1.55", LetterSpacing = "normal",
        },
        H6 = new H6Typography
        {
            FontFamily = Fonts, FontSize = "1.1rem", FontWeight = "650", LetterSpacing = "normal",
        },
    };

    private static readonly LayoutProperties Layout = new()
    {
        DefaultBorderRadius = "5px", DrawerWidthLeft = "13.5rem", AppbarHeight = "3.25rem",
    };

    /// <summary>The dashboard's.</summary>
    public static MudTheme Theme { get; } = Make(new PseudoCss());

    /// <summary>The same, ahead of the theme that a page's own parts bring: they set theirs for <c>:root</c>.</summary>
    public static MudTheme Ahead { get; } = Make(new PseudoCss { Scope = "root:root" });

    private static MudTheme Make(PseudoCss scope) => new()
    {
        PseudoCss = scope, PaletteLight = Light, PaletteDark = Dark, Typography = Type, LayoutProperties = Layout,
    };
}
