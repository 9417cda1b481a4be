using Recruitment.Definition;

namespace Recruitment.Timeline;

/// <summary>What the timeline needs to know of a stage; no texts, because it passes through durable history.</summary>
public sealed record StageOutline(string Id, StageKind Kind);
