namespace RepairWorkflows.Host.Language;

/// <summary>Names the host's texts: English in <c>HostTexts.resx</c>, Chinese in <c>HostTexts.zh.resx</c>.</summary>
internal sealed class HostTexts;
