using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Recruitment.Calendar;

namespace Recruitment.Tests.Calendar;

public sealed class ContentLineProperties
{
    private static readonly Gen<string> Lines = Gen.Elements("a", " ", "é", "€", "𝄞", "👩‍🏫", ";", "langwoord")
        .ArrayOf()
        .Resize(120)
        .Select(string.Concat);

    [Fact]
    public void Folding_keeps_every_line_short_and_every_character_whole() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Lines.ToArbitrary(),
                line =>
                {
                    var folded = ContentLine.Fold(line);
                    return folded.EndsWith("\r\n", StringComparison.Ordinal)
                        && folded[..^2].Replace("\r\n ", "", StringComparison.Ordinal) == line
                        && folded
                            .Split("\r\n")
                            .All(part => Encoding.UTF8.GetByteCount(part) <= 75 && !part.Contains('\ufffd'));
                }
            )
        );
}
