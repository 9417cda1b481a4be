using Recruitment.Html;

namespace Recruitment.Stages.References;

/// <summary>The page on which a candidate says whether referees may be asked.</summary>
public sealed record ConsentPageModel
{
    public required ReferenceAccess Access { get; init; }
    public required IReadOnlyList<RefereeRow> Rows { get; init; }

    /// <summary>What is chosen in the form: recorded, or posted and refused.</summary>
    public string? Choice { get; init; }
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    /// <summary>The choice was recorded just now.</summary>
    public bool JustRecorded { get; init; }

    /// <summary>Consent can be given or changed.</summary>
    public bool IsOpen => Access.Phase == ReferencePhase.Consent;

    /// <summary>Consent was given, and can still be taken back.</summary>
    public bool CanTakeBack => !IsOpen && Access is { Phase: not null, File.Consents: true };

    public static ConsentPageModel Of(ReferenceAccess access) =>
        new()
        {
            Access = access,
            Rows = ConsentReader.Rows(access.File, access.Plan.PerCandidate),
            Choice = access.File.Consents switch
            {
                true => ConsentLink.Consent,
                false => ConsentLink.Refuse,
                null => null,
            },
        };

    public bool IsInvalid(string field) => Faults.Any(fault => fault.Field == field);
}
