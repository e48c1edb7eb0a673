/** Whether the digits of an ISBN, of ten or thirteen, agree with the last of them, which tells a misprint. */
export function isIsbn(isbn: string): boolean {
  const digits = [...isbn.replace(/-/g, "")].map((digit) => (digit === "X" ? 10 : Number(digit)));
  const sum = (weigh: (at: number) => number) =>
    digits.reduce((total, digit, at) => total + weigh(at) * digit, 0);
  if (digits.length === 10) return sum((at) => 10 - at) % 11 === 0;
  return digits.length === 13 && sum((at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0;
}
