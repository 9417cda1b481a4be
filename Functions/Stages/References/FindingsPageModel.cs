using Recruitment.Html;

namespace Recruitment.Stages.References;

/// <summary>The page on which a candidate reads what referees told, and reacts.</summary>
public sealed record FindingsPageModel
{
    public required ReferenceAccess Access { get; init; }

    /// <summary>What is chosen in the form: recorded, or posted and refused.</summary>
    public string? Choice { get; init; }
    public string? Reaction { get; init; }
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    /// <summary>There is something to read.</summary>
    public bool IsShared => Access.File.SharedAt is not null;
    public bool IsOpen => IsShared && Access.Phase == ReferencePhase.Reactions;

    public static FindingsPageModel Of(ReferenceAccess access) =>
        new()
        {
            Access = access,
            Choice = access.File switch
            {
                { ReactedAt: null } => null,
                { Reaction: null } => FindingsLink.Nothing,
                _ => FindingsLink.React,
            },
            Reaction = access.File.Reaction,
        };
}
