using FsCheck;
using FsCheck.Fluent;
using MimeKit;
using Recruitment.Mail;

namespace Recruitment.Tests.Mail;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("jan@voorbeeld.example")]
    [InlineData("Jan.de-Vries+school@mail.voorbeeld.example")]
    [InlineData("o'brien@voorbeeld.example")]
    [InlineData("a@b.example")]
    [InlineData("jan@café.example")]
    [InlineData("jan@xn--caf-dma.example")]
    public void Mail_can_be_sent_to_it(string address) => Assert.True(AddressRules.IsAddress(address));

    [Theory]
    [InlineData("josé@voorbeeld.example", AddressError.Odd, "é")]
    [InlineData("jan’s@voorbeeld.example", AddressError.Odd, "’")]
    [InlineData("jan–smit@voorbeeld.example", AddressError.Odd, "–")]
    [InlineData("jan😀@voorbeeld.example", AddressError.Odd, "😀")]
    [InlineData("jose\u0301@voorbeeld.example", AddressError.Odd, "\u0301")]
    [InlineData("jan\u200B@voorbeeld.example", AddressError.Invisible, "")]
    [InlineData("jan\u00AD@voorbeeld.example", AddressError.Invisible, "")]
    [InlineData("jan@voor\u200Bbeeld.example", AddressError.Invisible, "")]
    [InlineData("jan@voorbeeld.example\u202C", AddressError.Invisible, "")]
    [InlineData("jan\r\nBcc: piet@voorbeeld.example", AddressError.Invisible, "")]
    [InlineData("", AddressError.NoAddress, "")]
    [InlineData("jan", AddressError.NoAddress, "")]
    [InlineData("jan@", AddressError.NoAddress, "")]
    [InlineData("@voorbeeld.example", AddressError.NoAddress, "")]
    [InlineData("jan@voorbeeld", AddressError.NoAddress, "")]
    [InlineData("jan@voorbeeld..example", AddressError.NoAddress, "")]
    [InlineData("jan@-voorbeeld.example", AddressError.NoAddress, "")]
    [InlineData("jan@192.0.2.1", AddressError.NoAddress, "")]
    [InlineData("jan..smit@voorbeeld.example", AddressError.NoAddress, "")]
    [InlineData(".jan@voorbeeld.example", AddressError.NoAddress, "")]
    [InlineData("jan smit@voorbeeld.example", AddressError.NoAddress, "")]
    [InlineData("jan\u00A0smit@voorbeeld.example", AddressError.NoAddress, "")]
    [InlineData("Jan <jan@voorbeeld.example>", AddressError.NoAddress, "")]
    [InlineData("jan@voorbeeld.example, piet@voorbeeld.example", AddressError.NoAddress, "")]
    [InlineData("\"jan\"@voorbeeld.example", AddressError.NoAddress, "")]
    public void It_is_refused_for_what_is_wrong_with_it(string address, AddressError error, string character) =>
        Assert.Equal(new AddressFault(error, character), AddressRules.FaultOf(address));

    [Fact]
    public void It_is_not_longer_than_mail_servers_take()
    {
        Assert.True(AddressRules.IsAddress($"{new string('a', 64)}@voorbeeld.example"));
        Assert.False(AddressRules.IsAddress($"{new string('a', 65)}@voorbeeld.example"));
        var domain = string.Join('.', Enumerable.Repeat(new string('a', 60), 4));
        Assert.False(AddressRules.IsAddress($"{new string('a', 10)}@{domain}.example"));
    }

    /// <summary>What is taken goes out to that one address, in ASCII, as the mail library writes it.</summary>
    [Fact]
    public void Whatever_is_taken_the_mail_library_sends_to_as_it_stands() =>
        Prop.ForAll(
                Addresses().ToArbitrary(),
                text =>
                    !AddressRules.IsAddress(text)
                    || (
                        SingleAddress.TryParse(text, out var mailbox)
                        && mailbox.Address == text
                        && mailbox.GetAddress(idnEncode: true).All(char.IsAscii)
                    )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Gen<string> Addresses()
    {
        var part = Gen.Elements([
            .. "abcxyzABZ0189.-_+'@\"<>(),;:\\ ~!#éß\u0301\u200B\u00AD\u00A0’–".Select(c => c.ToString()),
            "😀",
            ".example",
        ]);
        var text = part.ListOf().Select(parts => string.Concat(parts));
        return from local in text from domain in text select $"{local}@{domain}.example";
    }
}
