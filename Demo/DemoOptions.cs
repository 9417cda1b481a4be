namespace Recruitment.Demo;

/// <summary>What the command line asks for.</summary>
internal sealed record DemoOptions
{
    public required string Template { get; init; }

    /// <summary>Keeps the data folder here; null: a temporary folder that is deleted.</summary>
    public string? Keep { get; init; }

    /// <summary>Leaves the app running afterwards, with a second procedure in its preselection to look at.</summary>
    public bool Serve { get; init; }

    /// <summary>Candidates who apply with a valid CV.</summary>
    public int Candidates { get; init; } = 12;

    /// <summary>Prints only the last line.</summary>
    public bool Json { get; init; }
}
