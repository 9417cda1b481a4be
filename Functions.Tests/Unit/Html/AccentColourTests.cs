using FsCheck;
using FsCheck.Fluent;
using Recruitment.Html;

namespace Recruitment.Tests.Html;

public sealed class AccentColourTests
{
    private static readonly AccentColour White = new(255, 255, 255);

    private static readonly Gen<AccentColour> Colours =
        from red in Gen.Choose(0, 255)
        from green in Gen.Choose(0, 255)
        from blue in Gen.Choose(0, 255)
        select new AccentColour((byte)red, (byte)green, (byte)blue);

    [Fact]
    public void Black_on_white_is_the_highest_contrast() =>
        Assert.Equal(21, AccentColour.Contrast(new(0, 0, 0), White), 3);

    [Fact]
    public void The_lightest_grey_that_passes_on_white_is_known() =>
        Assert.Equal(4.54, AccentColour.Contrast(new(0x76, 0x76, 0x76), White), 2);

    [Fact]
    public void Every_colour_gets_readable_text_upon_it_and_is_readable_as_text() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(
                Colours.ToArbitrary(),
                colour =>
                    AccentColour.Contrast(colour.TextUpon, colour) >= 4.5
                    && AccentColour.Contrast(colour.AsText, White) >= 4.5
                    && AccentColour.Contrast(colour.AsText, new(0xf4, 0xf5, 0xf7)) >= 4.5
                    && AccentColour.Contrast(colour.AsTextOnDark, new(0x1b, 0x21, 0x27)) >= 4.5
            )
        );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#12345")]
    [InlineData("#1234567")]
    [InlineData("##12345")]
    [InlineData("red")]
    [InlineData("12345g")]
    [InlineData("}*{a:b")]
    public void What_is_no_colour_is_refused(string? value) => Assert.False(AccentColour.TryParse(value, out _));
}
