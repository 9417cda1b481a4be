namespace Recruitment.Wording;

/// <summary>A text that comes with data in both languages: people read it in theirs.</summary>
public sealed record BothLanguages(string Nl, string En)
{
    public override string ToString() => ReaderLanguage.Say(Nl, En);
}
