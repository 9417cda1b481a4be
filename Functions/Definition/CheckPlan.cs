using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>What must be seen before somebody is appointed.</summary>
public sealed record CheckPlan
{
    /// <summary>A certificate of good conduct (VOG).</summary>
    public bool Vog { get; init; } = true;

    /// <summary>
    /// Of whom human resources can do without a new VOG, with a reason. Everybody who comes to work at a school hands one
    /// in (WPO art. 3, 3a and 32, WEC art. 32, WVO 2020 art. 7.3); the acts do not say whether an internal move is such
    /// an appointment, so that is the organisation's choice.
    /// </summary>
    public Waiver VogWaiver { get; init; } = Waiver.Internal;

    /// <summary>Proof of the qualification that the work asks for (bevoegdheid).</summary>
    public bool Qualification { get; init; } = true;

    /// <summary>Of whom human resources can do without proof of the qualification, with a reason.</summary>
    public Waiver QualificationWaiver { get; init; } = Waiver.Internal;

    /// <summary>Proofs that are asked beside these: of a training, of a registration.</summary>
    public IReadOnlyList<Proof> Proofs { get; init; } = [];

    /// <summary>Working days by which the time is extended, each time that it is over and something is still to be done.</summary>
    public int ExtensionDays { get; init; } = 10;

    /// <summary>The ids of everything that is asked, in order.</summary>
    public IReadOnlyList<string> Asked() =>
        [
            .. Vog ? [Proof.Vog] : Array.Empty<string>(),
            .. Qualification ? [Proof.Qualification] : Array.Empty<string>(),
            .. Proofs.Select(proof => proof.Id),
        ];

    /// <summary>Of whom <paramref name="id"/> can be waived.</summary>
    public Waiver WaiverOf(string id) =>
        id switch
        {
            Proof.Vog => VogWaiver,
            Proof.Qualification => QualificationWaiver,
            _ => Proofs.FirstOrDefault(proof => proof.Id == id)?.Waiver ?? Waiver.Never,
        };
}

/// <summary>Something that a candidate proves with a document.</summary>
public sealed record Proof
{
    /// <summary>What stands for the VOG and the proof of qualification where other proofs have their id.</summary>
    public const string Vog = "vog";
    public const string Qualification = "qualification";

    /// <summary>Lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; init; }

    /// <summary>Of whom human resources can do without it, with a reason.</summary>
    public Waiver Waiver { get; init; } = Waiver.Internal;
}

/// <summary>Of whom a check can be waived.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Waiver>))]
public enum Waiver
{
    Never,

    /// <summary>Of candidates who work for the organisation already.</summary>
    Internal,
    Anybody,
}
