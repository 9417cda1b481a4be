namespace Recruitment.Play.Cast;

/// <summary>Somebody who applies in the demo, and what is particular about it.</summary>
internal sealed record Applicant
{
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Phone { get; init; }
    public required string Motivation { get; init; }
    public bool Internal { get; init; }

    /// <summary>How long after the opening the application is made.</summary>
    public required TimeSpan After { get; init; }

    /// <summary>How well the application fits, 1 to 5; committee members score around it.</summary>
    public required int Quality { get; init; }
    public bool UploadsBlob { get; init; }
    public bool AppliesTwice { get; init; }
    public bool FirstSendsInvalidCv { get; init; }
    public bool Withdraws { get; init; }

    /// <summary>Applies by letter, without an e-mail address: the recruiter enters it, and posts the answers.</summary>
    public bool OnPaper { get; init; }

    /// <summary>Applies after the closing, and the recruiter accepts it all the same.</summary>
    public bool Late { get; init; }
    public bool CannotBeReplaced { get; init; }
    public bool ConsentRetention { get; init; }
}
